package org.tongzhou.core.reference.regulations;

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
import org.tongzhou.core.reference.KeeperScope;
import org.tongzhou.core.shared.PageRequest;

@Dependent
class RegulationRepository {
    /** A hint: else, on Derby, the provider writes values into statements with lists. */
    private static final String BOUND = "eclipselink.jdbc.bind-parameters";
    private static final int CHOICES_MAX = 500;
    private static final String REGULATION = "regulation";

    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    /** The regulation has its id afterwards. */
    void add(Regulation regulation) {
        entities.persist(regulation);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    void remove(Regulation regulation) {
        removeLinks(regulation.getId());
        entities.remove(regulation);
    }

    Optional<Regulation> find(long id) {
        return Optional.ofNullable(entities.find(Regulation.class, id));
    }

    /** The row stays locked until the transaction ends. */
    Optional<Regulation> lock(long id) {
        return entities.createNamedQuery("Regulation.byId", Regulation.class).setParameter("id", id).setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .setHint("jakarta.persistence.cache.storeMode", "REFRESH").getResultStream().findFirst();
    }

    List<RegulationRow> search(RegulationFilter filter, KeeperScope scope, LocalDate today, PageRequest page) {
        return entities.createQuery(new RegulationSearch(entities.getCriteriaBuilder(), filter, scope, today).rows()).setHint(BOUND, true)
            .setFirstResult(page.first()).setMaxResults(page.size()).getResultList();
    }

    long count(RegulationFilter filter, KeeperScope scope, LocalDate today) {
        return entities.createQuery(new RegulationSearch(entities.getCriteriaBuilder(), filter, scope, today).count()).setHint(BOUND, true).getSingleResult();
    }

    long count() {
        return entities.createNamedQuery("Regulation.count", Long.class).getSingleResult();
    }

    List<String> listIssuers() {
        return entities.createNamedQuery("Regulation.issuers", String.class).setMaxResults(CHOICES_MAX).getResultList();
    }

    List<Integer> listYears() {
        return entities.createNamedQuery("Regulation.years", Integer.class).getResultList();
    }

    /** Whether another one has this number of this day. @param except the id of the one that may have it */
    boolean isTaken(String number, LocalDate issuedOn, long except) {
        return entities.createNamedQuery("Regulation.sameNumber", Long.class).setParameter("number", number)
            .setParameter("issuedOn", issuedOn).setParameter("except", except).getSingleResult() > 0;
    }

    List<Regulation> listPublished(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : entities.createNamedQuery("Regulation.published", Regulation.class).setParameter("ids", ids).setHint(BOUND, true).getResultList();
    }

    List<Long> listPublishedIds(long after, int max) {
        return entities.createNamedQuery("Regulation.publishedIds", Long.class).setParameter("after", after).setMaxResults(max).getResultList();
    }

    /** Those that are published and whose own term ends between two days, both counted. */
    List<Long> listEnding(LocalDate first, LocalDate last) {
        return entities.createNamedQuery("Regulation.ending", Long.class).setParameter("first", first).setParameter("last", last).getResultList();
    }

    /** Those not published of a unit that contains a text, or with this number; the last first. */
    List<Regulation> listUnread(String text, long number, int max) {
        return entities.createNamedQuery("Regulation.unread", Regulation.class).setParameter("text", text.toLowerCase(Locale.ROOT)).setParameter("number", number)
            .setMaxResults(max).getResultList();
    }

    void renameUnit(String oldName, String newName) {
        entities.createNamedQuery("Regulation.renameUnit").setParameter("oldName", oldName).setParameter("newName", newName).executeUpdate();
    }

    // Links.

    List<RegulationLink> listLinks(long id) {
        return entities.createNamedQuery("RegulationLink.of", RegulationLink.class).setParameter(REGULATION, id).getResultList();
    }

    void removeLinks(long id) {
        entities.createNamedQuery("RegulationLink.deleteOf").setParameter(REGULATION, id).executeUpdate();
    }

    void add(RegulationLink link) {
        entities.persist(link);
    }

    /** What published ones do to it. */
    List<RegulationLink> listDoneTo(long id) {
        return entities.createNamedQuery("RegulationLink.doneTo", RegulationLink.class).setParameter(REGULATION, id).getResultList();
    }

    /** The first day on which one was issued, or drafted as issued, that does something to it. */
    Optional<LocalDate> findFirstSource(long id) {
        return entities.createNamedQuery("RegulationLink.sources", LocalDate.class).setParameter(REGULATION, id).setMaxResults(1).getResultStream().findFirst();
    }

    List<LinkRow> listForward(long id) {
        return entities.createNamedQuery("RegulationLink.forward", LinkRow.class).setParameter(REGULATION, id).getResultList();
    }

    List<LinkRow> listBackward(long id) {
        return entities.createNamedQuery("RegulationLink.backward", LinkRow.class).setParameter(REGULATION, id).getResultList();
    }

    /** What has taken the place of some, by their ids; the first of several. */
    Map<Long, Replacing> findReplacing(Collection<Long> ids) {
        Map<Long, Replacing> found = new HashMap<>();
        if (!ids.isEmpty()) {
            entities.createNamedQuery("RegulationLink.replacing", Replacing.class).setParameter("regulations", ids).setHint(BOUND, true).getResultList()
                .forEach(replacing -> found.putIfAbsent(replacing.replaced(), replacing));
        }
        return found;
    }
}
