package org.tongzhou.core.publications.scores;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongzhou.core.shared.PageRequest;

@Dependent
class ScoreRepository {
    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    void add(ScoreTable table) {
        entities.persist(table);
        entities.flush();
    }

    void remove(ScoreTable table) {
        entities.remove(table);
    }

    void flush() {
        entities.flush();
    }

    List<ScoreTable> listTables() {
        return entities.createNamedQuery("ScoreTable.all", ScoreTable.class).getResultList();
    }

    List<ScoreTable> listTables(int year) {
        return entities.createNamedQuery("ScoreTable.ofYear", ScoreTable.class).setParameter("year", year).getResultList();
    }

    Optional<ScoreTable> lockTable(long id) {
        return entities.createNamedQuery("ScoreTable.byId", ScoreTable.class).setParameter("id", id).setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .setHint("jakarta.persistence.cache.storeMode", "REFRESH").getResultStream().findFirst();
    }

    Optional<ScoreTable> findInForce(LocalDate day) {
        return entities.createNamedQuery("ScoreTable.inForce", ScoreTable.class).setParameter("year", day.getYear()).setParameter("day", day)
            .setMaxResults(1).getResultStream().findFirst();
    }

    void add(ScoreEntry entry) {
        entities.persist(entry);
    }

    List<ScoreEntry> listOf(ScoreKind kind, long sourceId) {
        return entities.createNamedQuery("ScoreEntry.ofSource", ScoreEntry.class).setParameter("kind", kind).setParameter("source", sourceId).getResultList();
    }

    /** By unit. */
    Map<String, UnitScore> sums(LocalDate from, LocalDate until) {
        Map<String, UnitScore> sums = new HashMap<>();
        for (Object[] row : between("ScoreEntry.sums", Object[].class, from, until).getResultList()) {
            UnitScore so = sums.getOrDefault((String) row[0], UnitScore.NONE);
            sums.put((String) row[0], so.and((ScoreKind) row[1], (BigDecimal) row[2], ((Number) row[3]).longValue()));
        }
        between("ScoreEntry.late", Object[].class, from, until).getResultList()
            .forEach(row -> sums.computeIfPresent((String) row[0], (unit, so) -> so.late(((Number) row[1]).longValue())));
        return sums;
    }

    List<ScoreEntryRow> list(String unit, LocalDate from, LocalDate until, PageRequest page) {
        return between("ScoreEntry.list", ScoreEntryRow.class, from, until).setParameter("unit", unit).setFirstResult(page.first()).setMaxResults(page.size())
            .getResultList();
    }

    long count(String unit, LocalDate from, LocalDate until) {
        return between("ScoreEntry.count", Long.class, from, until).setParameter("unit", unit).getSingleResult();
    }

    List<ScoreEntryRow> listOfPieces(Collection<Long> pieces) {
        return entities.createNamedQuery("ScoreEntry.ofPieces", ScoreEntryRow.class).setParameter("pieces", pieces).getResultList();
    }

    private <T> TypedQuery<T> between(String query, Class<T> type, LocalDate from, LocalDate until) {
        return entities.createNamedQuery(query, type).setParameter("first", from).setParameter("last", until);
    }

    /** Whether it has ever given points. */
    boolean isUsed(ScoreTable table) {
        return entities.createNamedQuery("ScoreEntry.countOfTable", Long.class).setParameter("table", table.getId()).getSingleResult() > 0;
    }

    /** The last day for which points are booked, between two; none if there are none. */
    Optional<LocalDate> findLastDay(LocalDate from, LocalDate until) {
        return between("ScoreEntry.lastDay", LocalDate.class, from, until).setMaxResults(1).getResultStream().findFirst();
    }

    void renameUnit(String oldName, String newName) {
        for (String query : List.of("ScoreEntry.renameUnit", "ScoreQuota.renameUnit")) {
            entities.createNamedQuery(query).setParameter("oldName", oldName).setParameter("newName", newName).executeUpdate();
        }
    }
}
