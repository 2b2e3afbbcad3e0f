package org.tongzhou.core.notification;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.tongzhou.core.shared.Messages;

/**
 * A notification in the list of the person it was sent to.
 *
 * @param kind what it is about, such as {@code pageShared}
 * @param href where it leads, a path below the portal's address such as {@code /p/home}
 */
public record NotificationRow(long id, String kind, List<String> arguments, String href, Instant sentAt, boolean read) {
    private static final String DOMAIN = "notification.";

    public NotificationRow {
        arguments = List.copyOf(arguments);
    }

    /** For the query. */
    public NotificationRow(Long id, String kind, String arguments, String href, Instant sentAt, Instant readAt) {
        this(id, kind, Notification.arguments(arguments), href, sentAt, readAt != null);
    }

    /** What it says, in the reader's language. */
    public String text(Locale locale) {
        return Messages.text(locale, key(kind), arguments.toArray());
    }

    static String key(String kind) {
        return DOMAIN + kind;
    }
}
