package org.tongzhou.core.notification.outbox;

import java.time.Instant;
import org.tongzhou.core.notification.NotificationRow;

/** The notification that a delivery brings, as it stands in the portal. */
public record MeantMessage(String username, NotificationRow row) {
    /** For the query. */
    public MeantMessage(Long id, String username, String kind, String arguments, String href, Instant sentAt, Instant readAt) {
        this(username, new NotificationRow(id, kind, arguments, href, sentAt, readAt));
    }
}
