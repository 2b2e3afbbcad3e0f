package org.tongzhou.core.notification;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.tongzhou.core.shared.Messages;
import org.tongzhou.core.templates.FilledText;

/**
 * A notification in the list of the person it was sent to.
 *
 * @param kind what it is about, such as {@code pageShared}
 * @param words what the office has it say; null where the portal's own words hold
 * @param href where it leads, a path below the portal's address such as {@code /p/home}
 */
public record NotificationRow(long id, String kind, List<String> arguments, String href, Instant sentAt, boolean read,
    FilledText words) {
    private static final String DOMAIN = "notification.";

    public NotificationRow {
        arguments = List.copyOf(arguments);
    }

    public NotificationRow(long id, String kind, List<String> arguments, String href, Instant sentAt, boolean read) {
        this(id, kind, arguments, href, sentAt, read, null);
    }

    /** For the query. */
    public NotificationRow(Long id, String kind, String arguments, String href, Instant sentAt, Instant readAt) {
        this(id, kind, Notification.arguments(arguments), href, sentAt, readAt != null);
    }

    /** What it says, in the reader's language. */
    public String text(Locale locale) {
        return words != null ? words.in(locale) : Messages.text(locale, key(kind), arguments.toArray());
    }

    NotificationRow worded(FilledText own) {
        return new NotificationRow(id, kind, arguments, href, sentAt, read, own);
    }

    static String key(String kind) {
        return DOMAIN + kind;
    }
}
