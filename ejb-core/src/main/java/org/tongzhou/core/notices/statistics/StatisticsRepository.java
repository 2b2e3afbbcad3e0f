package org.tongzhou.core.notices.statistics;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tongzhou.core.notices.NoticeCount;
import org.tongzhou.core.shared.PageRequest;

@Dependent
class StatisticsRepository {
    /** Most of those who read a notice do so in the first weeks. */
    private static final Duration YOUNG = Duration.ofDays(60);

    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    /** The ids of notices that are to be counted, or counted again: young ones each hour, others each week; the newest first. */
    List<Long> listDue(Instant now, int max) {
        return entities.createNamedQuery("CountedNotice.due", Long.class).setParameter("young", now.minus(YOUNG)).setParameter("hour", now.minus(Duration.ofHours(1)))
            .setParameter("week", now.minus(Duration.ofDays(7))).setMaxResults(max).getResultList();
    }

    void keep(long noticeId, NoticeCount count, Instant at) {
        CountedNotice counted = Optional.ofNullable(entities.find(CountedNotice.class, noticeId)).orElseGet(() -> new CountedNotice(noticeId));
        counted.count(count, at);
        entities.persist(counted);
    }

    /** None if nothing was ever counted. */
    Optional<Instant> findLastCount() {
        return entities.createNamedQuery("CountedNotice.last", Instant.class).setMaxResults(1).getResultStream().findFirst();
    }

    NoticeFigures total(StatisticsQuery query) {
        return NoticeFigures.of(query.bind(entities.createQuery(query.total(), Object[].class)).getSingleResult(), 0);
    }

    /** Without names that people read. */
    List<StatisticsRow> listGroups(StatisticsQuery query) {
        return query.bind(entities.createQuery(query.groups(), Object[].class)).getResultStream().map(row -> new StatisticsRow(row[0].toString(), row[0].toString(), NoticeFigures.of(row, 1))).toList();
    }

    List<StatisticsRow> listNotices(StatisticsQuery query, PageRequest page) {
        return query.bind(entities.createQuery(query.notices(), Object[].class)).setFirstResult(page.first()).setMaxResults(page.size()).getResultStream()
            .map(row -> new StatisticsRow(row[0].toString(), row[1].toString(),
                NoticeFigures.of(new Object[] {1, row[2] == null ? 0 : 1, row[3], row[4], row[5], row[6], row[7]}, 0))).toList();
    }

    long countNotices(StatisticsQuery query) {
        return query.bind(entities.createQuery(query.noticeCount(), Long.class)).getSingleResult();
    }
}
