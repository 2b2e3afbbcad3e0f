package org.tongzhou.core.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.tongzhou.core.shared.PageRequest;

@Dependent
class NotificationRepository {
    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    void add(Notification notification) {
        entities.persist(notification);
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
