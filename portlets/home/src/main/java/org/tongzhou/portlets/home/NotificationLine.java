package org.tongzhou.portlets.home;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

import org.tongzhou.core.notification.NotificationRow;

/**
 * A notification as a line of the list.
 *
 * @param href where it leads, below the portal's address
 * @param when the hour if it is of today, else the day
 * @param moment the same for machines, in ISO 8601
 */
public record NotificationLine(long id, String text, String href, boolean read, String when, String moment) {
    static NotificationLine of(NotificationRow row, ZonedDateTime now, ResourceBundle texts, Locale locale) {
        return new NotificationLine(row.id(), row.text(locale), row.href(), row.read(), when(row.sentAt(), now, texts, locale),
            row.sentAt().toString());
    }

    private static String when(Instant sent, ZonedDateTime now, ResourceBundle texts, Locale locale) {
        ZoneId zone = now.getZone();
        LocalDate day = sent.atZone(zone).toLocalDate();
        String pattern = day.equals(now.toLocalDate()) ? "today" : day.getYear() == now.getYear() ? "day" : "year";
        return DateTimeFormatter.ofPattern(texts.getString("notifications.time." + pattern), locale).withZone(zone).format(sent);
    }
}
