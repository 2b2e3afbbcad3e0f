package org.tongzhou.core.publications;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongzhou.core.shared.PageRequest;

@Dependent
class PieceRepository {
    /** A hint: else, on Derby, the provider writes values into statements with lists or with conditions on other rows. */
    static final String BOUND = "eclipselink.jdbc.bind-parameters";

    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    /** The piece has its id afterwards. */
    void add(Piece piece) {
        entities.persist(piece);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    void remove(Piece piece) {
        entities.createNamedQuery("PieceStep.deleteOf").setParameter("piece", piece.getId()).executeUpdate();
        replacePartners(piece.getId(), List.of(), false);
        entities.remove(piece);
    }

    Optional<Piece> find(long id) {
        return Optional.ofNullable(entities.find(Piece.class, id));
    }

    /** The row stays locked until the transaction ends: of two editors who take it at once, the second sees what the first has done. */
    Optional<Piece> lock(long id) {
        return entities.createNamedQuery("Piece.byId", Piece.class).setParameter("id", id).setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .setHint("jakarta.persistence.cache.storeMode", "REFRESH").getResultStream().findFirst();
    }

    List<Piece> list(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : entities.createNamedQuery("Piece.among", Piece.class).setParameter("ids", ids).setHint(BOUND, true).getResultList();
    }

    List<Long> listIds(long after, int max) {
        return entities.createNamedQuery("Piece.ids", Long.class).setParameter("after", after).setMaxResults(max).getResultList();
    }

    /** Those signed under a title that contains a text, and of the others those of a unit that does or with this number; the last changed first. */
    List<Piece> listMeant(String text, long number, int max) {
        return entities.createNamedQuery("Piece.meant", Piece.class).setParameter("text", text.strip().toLowerCase(Locale.ROOT)).setParameter("number", number)
            .setMaxResults(max).getResultList();
    }

    List<PieceRow> search(PieceFilter filter, PieceScope scope, PageRequest page) {
        return entities.createQuery(new PieceSearch(entities.getCriteriaBuilder(), filter, scope).rows()).setHint(BOUND, true)
            .setFirstResult(page.first()).setMaxResults(page.size()).getResultStream().map(found -> found.row(filter.desk(), scope)).toList();
    }

    long count(PieceFilter filter, PieceScope scope) {
        return entities.createQuery(new PieceSearch(entities.getCriteriaBuilder(), filter, scope).count()).setHint(BOUND, true).getSingleResult();
    }

    /** Without those that other units have sent together with those of the desk. */
    long countOwn(PieceFilter filter, PieceScope scope) {
        return entities.createQuery(new PieceSearch(entities.getCriteriaBuilder(), filter, scope).countOwn()).setHint(BOUND, true).getSingleResult();
    }

    /** In the order in which they were sent. */
    List<Piece> listOf(long adoptionId) {
        return entities.createNamedQuery("Piece.ofAdoption", Piece.class).setParameter("adoption", adoptionId).getResultList();
    }

    /** What a unit has delivered for a commission first, but for one piece. */
    Optional<Long> findDelivered(long commission, String unit, long except) {
        return entities.createNamedQuery("Piece.delivered", Long.class).setParameter("commission", commission).setParameter("unit", unit)
            .setParameter("except", except).setMaxResults(1).getResultStream().findFirst();
    }

    /** Those that wait for a signature, or to be written anew. */
    List<Long> listWaiting() {
        return entities.createNamedQuery("Piece.waiting", Long.class).getResultList();
    }

    /** As they were signed, by their ids. */
    Map<Long, String> titles(Collection<Long> ids) {
        Map<Long, String> titles = new HashMap<>();
        if (!ids.isEmpty()) {
            entities.createNamedQuery("Piece.titles", Object[].class).setParameter("ids", ids).setHint(BOUND, true).getResultList()
                .forEach(row -> titles.put((Long) row[0], (String) row[1]));
        }
        return titles;
    }

    /** @param signed whether as it was signed last, not as it is written */
    List<PartnerDraft> listPartners(long pieceId, boolean signed) {
        return entities.createNamedQuery("PiecePartner.of", PiecePartner.class).setParameter("piece", pieceId).setParameter("signed", signed).getResultStream()
            .map(PiecePartner::draft).toList();
    }

    /** The units that have sent some pieces, too, by their ids; those that nobody else has sent are missing. */
    Map<Long, Set<String>> listSignedUnits(Collection<Long> pieceIds) {
        return pieceIds.isEmpty() ? Map.of()
            : entities.createNamedQuery("PiecePartner.signedUnits", Object[].class).setParameter("pieces", pieceIds).setHint(BOUND, true).getResultStream()
                .collect(Collectors.groupingBy(row -> (Long) row[0], Collectors.mapping(row -> (String) row[1], Collectors.toSet())));
    }

    /** All that have sent it, who writes it first. */
    List<String> listUnits(Piece piece) {
        return Stream.concat(Stream.of(piece.getUnit()), listPartners(piece.getId(), true).stream().map(PartnerDraft::unit)).toList();
    }

    void replacePartners(long pieceId, List<PartnerDraft> partners, boolean signed) {
        entities.createNamedQuery("PiecePartner.deleteOf").setParameter("piece", pieceId).setParameter("signed", signed).executeUpdate();
        for (int i = 0; i < partners.size(); i++) {
            entities.persist(new PiecePartner(pieceId, i, partners.get(i), signed));
        }
    }

    void add(PieceStep step) {
        entities.persist(step);
    }

    List<PieceStepRow> listSteps(long pieceId) {
        return entities.createNamedQuery("PieceStep.list", PieceStepRow.class).setParameter("piece", pieceId).getResultList();
    }

    /** How many each unit has sent between two days, both counted, alone or with others. */
    Map<String, Long> countSubmitted(LocalDate from, LocalDate until) {
        Map<String, Long> counts = new HashMap<>();
        for (String query : List.of("Piece.submitted", "PiecePartner.submitted")) {
            entities.createNamedQuery(query, Object[].class).setParameter("first", from).setParameter("last", until).setHint(BOUND, true).getResultList()
                .forEach(row -> counts.merge((String) row[0], (Long) row[1], Long::sum));
        }
        return counts;
    }

    void renameUnit(String oldName, String newName) {
        for (String query : List.of("Piece.renameUnit", "PiecePartner.renameUnit")) {
            entities.createNamedQuery(query).setParameter("oldName", oldName).setParameter("newName", newName).executeUpdate();
        }
    }
}
