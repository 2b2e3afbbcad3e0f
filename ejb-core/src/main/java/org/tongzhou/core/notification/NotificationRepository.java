package org.tongzhou.core.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tongzhou.core.security.AudienceCondition;
import org.tongzhou.core.shared.InstantConverter;
import org.tongzhou.core.shared.PageRequest;

@Dependent
class NotificationRepository {
    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    void add(Notification notification) {
        entities.persist(notification);
    }

    /** Native, as the query language has no INSERT: one statement for all people of an audience, however many. Who wants so has read it already. */
    int addForAll(AudienceCondition meant, Notification example) {
        Object sentAt = new InstantConverter().convertToDatabaseColumn(example.getSentAt());
        return meant.bind(entities.createNativeQuery("""
            INSERT INTO notification_notifications (version, username, kind, arguments, href, sent_at, read_at)
            SELECT 1, p.username, CAST(?1 AS VARCHAR(40)), CAST(?2 AS VARCHAR(1000)), CAST(?3 AS VARCHAR(500)), CAST(?4 AS TIMESTAMP),
            CASE WHEN q.username IS NULL THEN NULL ELSE CAST(?5 AS TIMESTAMP) END
            FROM security_people p LEFT JOIN notification_quiet_kinds q ON q.username = p.username AND q.kind = CAST(?6 AS VARCHAR(40))
            WHERE %s""".formatted(meant.sql(7))), 7)
            .setParameter(1, example.getKind()).setParameter(2, example.getArguments()).setParameter(3, example.getHref())
            .setParameter(4, sentAt).setParameter(5, sentAt).setParameter(6, example.getKind()).executeUpdate();
    }

    @SuppressWarnings("unchecked")
    List<String> listMeant(AudienceCondition meant) {
        return meant.bind(entities.createNativeQuery("SELECT p.username FROM security_people p WHERE " + meant.sql(1)), 1).getResultList();
    }

    /** Those who want to find this kind in their list only. Native, as wishes are no entities. */
    @SuppressWarnings("unchecked")
    Set<String> listQuietFor(String kind) {
        return Set.copyOf(entities.createNativeQuery("SELECT username FROM notification_quiet_kinds WHERE kind = ?1").setParameter(1, kind).getResultList());
    }

    /** The kinds that somebody wants to find in the list only. */
    @SuppressWarnings("unchecked")
    List<String> listQuiet(String username) {
        return entities.createNativeQuery("SELECT kind FROM notification_quiet_kinds WHERE username = ?1").setParameter(1, username).getResultList();
    }

    void deleteQuiet(String username, String kind) {
        entities.createNativeQuery("DELETE FROM notification_quiet_kinds WHERE username = ?1 AND kind = ?2")
            .setParameter(1, username).setParameter(2, kind).executeUpdate();
    }

    void addQuiet(String username, String kind) {
        entities.createNativeQuery("INSERT INTO notification_quiet_kinds (username, kind) VALUES (?1, ?2)")
            .setParameter(1, username).setParameter(2, kind).executeUpdate();
    }

    List<NotificationRow> list(String username, PageRequest page) {
        return entities.createNamedQuery("Notification.of", NotificationRow.class)
            .setParameter("username", username)
            .setFirstResult(page.first()).setMaxResults(page.size())
            .getResultList();
    }

    long count(String username) {
        return entities.createNamedQuery("Notification.count", Long.class).setParameter("username", username).getSingleResult();
    }

    long countUnread(String username) {
        return entities.createNamedQuery("Notification.countUnread", Long.class).setParameter("username", username).getSingleResult();
    }

    Optional<String> findHref(String username, long id) {
        return entities.createNamedQuery("Notification.href", String.class)
            .setParameter("username", username).setParameter("id", id).getResultStream().findFirst();
    }

    int markRead(String username, Collection<Long> ids, Instant now) {
        return entities.createNamedQuery("Notification.markRead")
            .setParameter("username", username).setParameter("ids", ids).setParameter("now", now).executeUpdate();
    }

    int markAllRead(String username, Instant now) {
        return entities.createNamedQuery("Notification.markAllRead")
            .setParameter("username", username).setParameter("now", now).executeUpdate();
    }

    int settle(String username, String kind, String arguments, Instant now) {
        return entities.createNamedQuery("Notification.settle").setParameter("username", username).setParameter("kind", kind)
            .setParameter("arguments", arguments).setParameter("now", now).executeUpdate();
    }

    List<String> listRecipientsBefore(Instant limit) {
        return entities.createNamedQuery("Notification.olderThan", String.class).setParameter("limit", limit).getResultList();
    }

    int deleteBefore(Instant limit) {
        return entities.createNamedQuery("Notification.deleteOlderThan").setParameter("limit", limit).executeUpdate();
    }
}
