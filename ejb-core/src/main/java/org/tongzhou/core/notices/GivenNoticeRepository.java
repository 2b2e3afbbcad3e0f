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
    private static final String IS_GIVEN = """
        n.status = org.tongzhou.core.notices.NoticeStatus.PUBLISHED AND n.columnId IN :columns AND n.everybody = TRUE
        AND (n.expiresAt IS NULL OR n.expiresAt > :now)""";
    private static final String GIVEN = " FROM Notice n WHERE " + IS_GIVEN;
    private static final String BEHIND = " AND (n.changedAt > :since OR (n.changedAt = :since AND n.id > :after))";
    private static final String REMOVED = """
         FROM NoticeRemoval r WHERE r.columnId IN :columns AND r.removedAt >= :since AND r.removedAt <= :now
        AND NOT EXISTS (SELECT n FROM Notice n WHERE n.id = r.noticeId AND\s""" + IS_GIVEN + ")";

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

    List<NoticeRemoval> listRemoved(Set<Long> columns, Instant since, Instant now, PageRequest page) {
        return bound("SELECT r" + REMOVED + " ORDER BY r.removedAt DESC, r.id DESC", NoticeRemoval.class, columns, now).setParameter("since", since)
            .setFirstResult(page.first()).setMaxResults(page.size()).getResultList();
    }

    long countRemoved(Set<Long> columns, Instant since, Instant now) {
        return bound("SELECT COUNT(r)" + REMOVED, Long.class, columns, now).setParameter("since", since).getSingleResult();
    }

    Optional<NoticeRemoval> findRemoval(long noticeId, long columnId) {
        return entities.createNamedQuery("NoticeRemoval.of", NoticeRemoval.class).setParameter("notice", noticeId).setParameter("column", columnId)
            .getResultStream().findFirst();
    }

    void add(NoticeRemoval removal) {
        entities.persist(removal);
    }

    void remove(NoticeRemoval removal) {
        entities.remove(removal);
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
