package org.tongzhou.core.notices;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tongzhou.core.shared.PageRequest;

@Dependent
class GivenNoticeRepository {
    private static final String GIVEN = """
         FROM Notice n WHERE n.status = org.tongzhou.core.notices.NoticeStatus.PUBLISHED AND n.columnId IN :columns AND n.everybody = TRUE
        AND (n.expiresAt IS NULL OR n.expiresAt > :now)""";
    private static final String BEHIND = " AND (n.changedAt > :since OR (n.changedAt = :since AND n.id > :after))";
    private static final String REMOVED = """
         FROM Notice n WHERE n.columnId IN :columns AND n.everybody = TRUE AND n.publishedAt IS NOT NULL
        AND ((n.status <> org.tongzhou.core.notices.NoticeStatus.PUBLISHED AND n.status <> org.tongzhou.core.notices.NoticeStatus.EXPIRED AND n.changedAt >= :since)
          OR ((n.status = org.tongzhou.core.notices.NoticeStatus.PUBLISHED OR n.status = org.tongzhou.core.notices.NoticeStatus.EXPIRED)
            AND n.expiresAt >= :since AND n.expiresAt <= :now))""";

    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    List<Notice> list(Set<Long> columns, Instant now, PageRequest page) {
        return bound("SELECT n" + GIVEN + " ORDER BY n.changedAt DESC, n.id DESC", Notice.class, columns, now)
            .setFirstResult(page.first()).setMaxResults(page.size()).getResultList();
    }

    long count(Set<Long> columns, Instant now) {
        return bound("SELECT COUNT(n)" + GIVEN, Long.class, columns, now).getSingleResult();
    }

    List<Notice> listBehind(Set<Long> columns, Instant since, long after, Instant now, int max) {
        return behind("SELECT n" + GIVEN + BEHIND + " ORDER BY n.changedAt, n.id", Notice.class, columns, since, after, now).setMaxResults(max).getResultList();
    }

    long countBehind(Set<Long> columns, Instant since, long after, Instant now) {
        return behind("SELECT COUNT(n)" + GIVEN + BEHIND, Long.class, columns, since, after, now).getSingleResult();
    }

    List<Notice> listRemoved(Set<Long> columns, Instant since, Instant now, PageRequest page) {
        return bound("SELECT n" + REMOVED + " ORDER BY n.changedAt DESC, n.id DESC", Notice.class, columns, now).setParameter("since", since)
            .setFirstResult(page.first()).setMaxResults(page.size()).getResultList();
    }

    long countRemoved(Set<Long> columns, Instant since, Instant now) {
        return bound("SELECT COUNT(n)" + REMOVED, Long.class, columns, now).setParameter("since", since).getSingleResult();
    }

    Optional<Notice> find(long id, Set<Long> columns, Instant now) {
        return bound("SELECT n" + GIVEN + " AND n.id = :id", Notice.class, columns, now).setParameter("id", id).getResultStream().findFirst();
    }

    private <T> TypedQuery<T> behind(String query, Class<T> type, Set<Long> columns, Instant since, long after, Instant now) {
        return bound(query, type, columns, now).setParameter("since", since).setParameter("after", after);
    }

    /** All that varies are constants of ours. */
    private <T> TypedQuery<T> bound(String query, Class<T> type, Set<Long> columns, Instant now) {
        return entities.createQuery(query, type).setParameter("columns", columns).setParameter("now", now).setHint(Notice.BOUND, true);
    }
}
