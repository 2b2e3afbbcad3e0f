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

    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    List<Notice> list(Set<Long> columns, Instant since, Instant now, PageRequest page) {
        return query("SELECT n", since, " ORDER BY n.changedAt DESC, n.id DESC", Notice.class, columns, now)
            .setFirstResult(page.first()).setMaxResults(page.size()).getResultList();
    }

    long count(Set<Long> columns, Instant since, Instant now) {
        return query("SELECT COUNT(n)", since, "", Long.class, columns, now).getSingleResult();
    }

    Optional<Notice> find(long id, Set<Long> columns, Instant now) {
        return bound("SELECT n" + GIVEN + " AND n.id = :id", Notice.class, columns, now).setParameter("id", id).getResultStream().findFirst();
    }

    private <T> TypedQuery<T> query(String selection, Instant since, String order, Class<T> type, Set<Long> columns, Instant now) {
        if (since == null) {
            return bound(selection + GIVEN + order, type, columns, now);
        }
        return bound(selection + GIVEN + " AND n.changedAt >= :since" + order, type, columns, now).setParameter("since", since);
    }

    /** All that varies are constants of ours. */
    private <T> TypedQuery<T> bound(String query, Class<T> type, Set<Long> columns, Instant now) {
        return entities.createQuery(query, type).setParameter("columns", columns).setParameter("now", now).setHint(Notice.BOUND, true);
    }
}
