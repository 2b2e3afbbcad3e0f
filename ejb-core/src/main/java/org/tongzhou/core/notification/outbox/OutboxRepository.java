package org.tongzhou.core.notification.outbox;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tongzhou.core.shared.InstantConverter;
import org.tongzhou.core.shared.PageRequest;

@Dependent
class OutboxRepository {
    private static final String WANTED = "(w.wanted IS NULL OR w.wanted = TRUE)";
    private static final String CHOSEN = "w.wanted = TRUE";

    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    /**
     * Native, as the query language has no INSERT: one statement for whoever was told something at this moment and has not read it, however many.
     *
     * @param usual whether it goes out unless somebody has said otherwise
     */
    void addFor(Way way, boolean usual, String kind, String arguments, String href, Instant sentAt) {
        entities.flush(); // the notifications are there
        entities.createNativeQuery("""
            INSERT INTO notification_deliveries (version, notification_id, way, state, attempts, due_at)
            SELECT 1, n.id, CAST(?1 AS VARCHAR(8)), 'WAITING', 0, n.sent_at
            FROM notification_notifications n LEFT JOIN notification_way_wishes w ON w.username = n.username AND w.kind = n.kind AND w.way = ?2
            WHERE n.sent_at = ?3 AND n.kind = ?4 AND n.arguments = ?5 AND n.href = ?6 AND n.read_at IS NULL AND %s
            AND NOT EXISTS (SELECT 1 FROM notification_deliveries d WHERE d.notification_id = n.id AND d.way = ?7)""".formatted(usual ? WANTED : CHOSEN))
            .setParameter(1, way.name()).setParameter(2, way.name()).setParameter(3, new InstantConverter().convertToDatabaseColumn(sentAt))
            .setParameter(4, kind).setParameter(5, arguments).setParameter(6, href).setParameter(7, way.name()).executeUpdate();
    }

    /** What waits to be sent by a way, the longest due first. */
    List<Long> listDue(Way way, Instant now, int max) {
        return entities.createNamedQuery("Delivery.due", Long.class).setParameter("way", way).setParameter("now", now).setMaxResults(max).getResultList();
    }

    /** As it is now, locked until the transaction ends. */
    Optional<Delivery> lock(long id) {
        Delivery delivery = entities.find(Delivery.class, id);
        if (delivery != null) {
            entities.refresh(delivery, LockModeType.PESSIMISTIC_WRITE);
        }
        return Optional.ofNullable(delivery);
    }

    MeantMessage getMessage(Delivery delivery) {
        return entities.createNamedQuery("Delivery.meant", MeantMessage.class).setParameter("notification", delivery.getNotificationId()).getSingleResult();
    }

    List<DeliveryCount> count() {
        return entities.createNamedQuery("Delivery.counts", DeliveryCount.class).getResultList();
    }

    List<DeliveryRow> search(DeliveryFilter filter, PageRequest page) {
        return query("""
            SELECT NEW org.tongzhou.core.notification.outbox.DeliveryRow(d.id, n.username, p.name, p.unit, n.kind, d.way, d.state, d.attempts, n.sentAt, d.dueAt,
            d.endedAt, d.droppedAs, d.lastError)""", " ORDER BY " + filter.sort().order(filter.descending()), DeliveryRow.class, filter)
            .setFirstResult(page.first()).setMaxResults(page.size()).getResultList();
    }

    long count(DeliveryFilter filter) {
        return query("SELECT COUNT(d)", "", Long.class, filter).getSingleResult();
    }

    /** All that varies are constants of ours. */
    private <T> TypedQuery<T> query(String selection, String order, Class<T> type, DeliveryFilter filter) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder text = new StringBuilder(selection)
            .append(" FROM Notification n JOIN Delivery d ON d.notificationId = n.id LEFT JOIN OfficePerson p ON p.username = n.username WHERE d.id > 0");
        if (filter.state() != null) {
            text.append(" AND d.state = :state");
            values.put("state", filter.state());
        }
        if (filter.way() != null) {
            text.append(" AND d.way = :way");
            values.put("way", filter.way());
        }
        if (!filter.text().isBlank()) {
            text.append(" AND (LOCATE(:text, LOWER(p.name)) > 0 OR LOCATE(:text, n.username) > 0)");
            values.put("text", filter.text().strip().toLowerCase(Locale.ROOT));
        }
        TypedQuery<T> query = entities.createQuery(text.append(order).toString(), type);
        values.forEach(query::setParameter);
        return query.setHint("eclipselink.jdbc.bind-parameters", true);
    }

    /** What was given up is tried anew. @return how much it is */
    int retry(Instant since, Instant now) {
        return entities.createNamedQuery("Delivery.retry").setParameter("since", since).setParameter("now", now).executeUpdate();
    }

    void deleteOlder(Instant limit) {
        entities.createNamedQuery("Delivery.deleteOlderThan").setParameter("limit", limit).executeUpdate();
    }

    /** What somebody has said of kinds, by this way. Native, as wishes are no entities. */
    @SuppressWarnings("unchecked")
    Map<String, Boolean> listWishes(String username, Way way) {
        List<Object[]> rows = entities
            .createNativeQuery("SELECT kind, CASE WHEN wanted THEN 1 ELSE 0 END FROM notification_way_wishes WHERE username = ?1 AND way = ?2")
            .setParameter(1, username).setParameter(2, way.name()).getResultList();
        Map<String, Boolean> wishes = new HashMap<>();
        rows.forEach(row -> wishes.put((String) row[0], ((Number) row[1]).intValue() == 1));
        return wishes;
    }

    void deleteWishes(String username, Way way) {
        entities.createNativeQuery("DELETE FROM notification_way_wishes WHERE username = ?1 AND way = ?2").setParameter(1, username).setParameter(2, way.name())
            .executeUpdate();
    }

    void addWish(String username, Way way, String kind, boolean wanted) {
        entities.createNativeQuery("INSERT INTO notification_way_wishes (username, kind, way, wanted) VALUES (?1, ?2, ?3, %s)".formatted(wanted ? "TRUE" : "FALSE"))
            .setParameter(1, username).setParameter(2, kind).setParameter(3, way.name()).executeUpdate();
    }
}
