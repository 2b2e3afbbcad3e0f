package org.tongzhou.core.notification.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * That a notification goes out to its reader by one way (外发): written with the notification by one statement for all its readers, claimed by who sends it,
 * sent, or claimed again later, and given up after {@link #PAUSES} are over. A claim that nobody ends, as a server went down, ends by itself.
 */
@Entity
@Table(name = "notification_deliveries")
@NamedQuery(name = "Delivery.due", query = """
    SELECT d.id FROM Delivery d WHERE d.state = org.tongzhou.core.notification.outbox.DeliveryState.WAITING AND d.way = :way AND d.dueAt <= :now
    ORDER BY d.dueAt, d.id""")
@NamedQuery(name = "Delivery.meant", query = """
    SELECT NEW org.tongzhou.core.notification.outbox.MeantMessage(n.id, n.username, n.kind, n.arguments, n.href, n.sentAt, n.readAt)
    FROM Notification n WHERE n.id = :notification""")
@NamedQuery(name = "Delivery.counts", query = """
    SELECT NEW org.tongzhou.core.notification.outbox.DeliveryCount(d.way, d.state, COUNT(d)) FROM Delivery d GROUP BY d.way, d.state""")
@NamedQuery(name = "Delivery.retry", query = """
    UPDATE Delivery d SET d.state = org.tongzhou.core.notification.outbox.DeliveryState.WAITING, d.attempts = 0, d.dueAt = :now, d.endedAt = NULL
    WHERE d.state = org.tongzhou.core.notification.outbox.DeliveryState.FAILED
    AND d.notificationId IN (SELECT n.id FROM Notification n WHERE n.sentAt >= :since)""")
@NamedQuery(name = "Delivery.deleteOlderThan", query = """
    DELETE FROM Delivery d WHERE d.notificationId IN (SELECT n.id FROM Notification n WHERE n.sentAt < :limit)""")
public class Delivery {
    /** What is older reaches nobody in time. */
    static final Duration LIFE = Duration.ofDays(3);
    /** How long is waited after each attempt; after one more it is given up. */
    static final List<Duration> PAUSES = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2));
    /** Longer than any sending takes. */
    static final Duration CLAIM = Duration.ofMinutes(5);
    static final int ERROR_MAX_CHARS = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY) // rows for a whole audience are made by one statement
    private Long id;
    @Version
    private int version;
    @Column(name = "notification_id", nullable = false, updatable = false)
    private long notificationId;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 8)
    private Way way;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private DeliveryState state;
    @Column(nullable = false)
    private int attempts;
    /** When it is tried next; while it is being sent, when the claim ends. */
    @Column(name = "due_at", nullable = false)
    private Instant dueAt;
    @Column(name = "ended_at")
    private Instant endedAt;
    @Enumerated(EnumType.STRING)
    @Column(name = "dropped_as", length = 12)
    private DropReason droppedAs;
    @Column(name = "last_error", length = ERROR_MAX_CHARS)
    private String lastError;

    protected Delivery() {
    }

    Delivery(long notificationId, Way way, Instant dueAt) {
        this.notificationId = notificationId;
        this.way = way;
        this.state = DeliveryState.WAITING;
        this.dueAt = dueAt;
    }

    /** Takes it for one attempt. @return whether it was there to be taken */
    boolean claim(Instant now) {
        if (state != DeliveryState.WAITING || dueAt.isAfter(now)) {
            return false;
        }
        attempts++;
        dueAt = now.plus(CLAIM);
        return true;
    }

    /** Whether this attempt is the latest: of one that took too long, the end is not noted over that of the next. */
    boolean isAttempt(int number) {
        return state == DeliveryState.WAITING && attempts == number;
    }

    void sent(Instant now) {
        end(DeliveryState.SENT, now);
        lastError = null;
    }

    void drop(DropReason reason, Instant now) {
        end(DeliveryState.DROPPED, now);
        droppedAs = reason;
    }

    /** It is tried again after a pause, or given up. */
    void failed(String error, Instant now) {
        String line = error.replaceAll("\\p{Cntrl}+", " ").strip();
        lastError = line.length() > ERROR_MAX_CHARS ? line.substring(0, ERROR_MAX_CHARS) : line;
        if (attempts > PAUSES.size()) {
            end(DeliveryState.FAILED, now);
        } else {
            dueAt = now.plus(PAUSES.get(attempts - 1));
        }
    }

    private void end(DeliveryState how, Instant now) {
        state = how;
        endedAt = now;
    }

    Long getId() {
        return id;
    }

    long getNotificationId() {
        return notificationId;
    }

    DeliveryState getState() {
        return state;
    }

    int getAttempts() {
        return attempts;
    }

    Instant getDueAt() {
        return dueAt;
    }

    DropReason getDroppedAs() {
        return droppedAs;
    }

    String getLastError() {
        return lastError;
    }
}
