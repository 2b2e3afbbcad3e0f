package org.tongzhou.core.notices;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tongzhou.core.shared.OfficeZone;

@Dependent
class ArchiveRepository {
    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    void add(ArchivedYear year) {
        entities.persist(year);
    }

    void remove(ArchivedYear year) {
        entities.remove(year);
    }

    List<ArchivedYear> list(long columnId) {
        return entities.createNamedQuery("ArchivedYear.of", ArchivedYear.class).setParameter("column", columnId).getResultList();
    }

    Optional<ArchivedYear> find(long columnId, int year) {
        return list(columnId).stream().filter(archived -> archived.getYear() == year).findFirst();
    }

    /** The years of which something is archived in one of these columns, the last first. */
    List<Integer> listYears(Set<Long> columns) {
        return columns.isEmpty() ? List.of() : entities.createNamedQuery("ArchivedYear.years", Integer.class).setParameter("columns", columns).getResultList();
    }

    /** When the first was published of those in a column; none if there is none. */
    Optional<Instant> findFirst(long columnId) {
        return entities.createNamedQuery("Notice.firstIn", Instant.class).setParameter("column", columnId).setMaxResults(1).getResultStream().findFirst();
    }

    long count(long columnId, int year) {
        return within(entities.createNamedQuery("Notice.countOfYear", Long.class), columnId, year).getSingleResult();
    }

    /** How many of them are being replied to. */
    long countWaiting(long columnId, int year, Instant now) {
        return within(entities.createNamedQuery("Notice.waitingOfYear", Long.class), columnId, year).setParameter("now", now).getSingleResult();
    }

    /** The ids of those that are published and ask for replies. */
    List<Long> listAsking(long columnId, int year) {
        return within(entities.createNamedQuery("Notice.askingOfYear", Long.class), columnId, year).getResultList();
    }

    /** @return how many notices are archived now */
    int archive(long columnId, int year) {
        return within(entities.createNamedQuery("Notice.archive"), columnId, year).setParameter("year", year).executeUpdate();
    }

    void reopen(long columnId, int year) {
        entities.createNamedQuery("Notice.reopen").setParameter("column", columnId).setParameter("year", year).executeUpdate();
    }

    private static <Q extends Query> Q within(Q query, long columnId, int year) {
        query.setParameter("column", columnId).setParameter("from", start(year)).setParameter("until", start(year + 1));
        return query;
    }

    private static Instant start(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(OfficeZone.ID).toInstant();
    }
}
