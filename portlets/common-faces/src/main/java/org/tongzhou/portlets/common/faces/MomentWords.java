package org.tongzhou.portlets.common.faces;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.ResourceBundle;
import java.text.MessageFormat;

/** Moments and days in words, as seen at some moment by somebody who reads a language. */
final class MomentWords {
    private static final long HOUR_MINUTES = 60;
    private static final long DAY_MINUTES = 24 * HOUR_MINUTES;

    private final ZonedDateTime now;
    private final Locale locale;
    private final ResourceBundle texts;

    /** @param now in the office's zone */
    MomentWords(ZonedDateTime now, Locale locale) {
        this.now = now;
        this.locale = locale;
        this.texts = Texts.common(locale);
    }

    /** Day and hour: 2026-11-23 09:05. */
    String moment(Instant moment) {
        return format("moment", moment);
    }

    /** The day: 2026-11-23. */
    String day(Instant moment) {
        return format("day", moment);
    }

    /** As lists have it: the hour if it is of today, the day without its year if it is of this one. */
    String brief(Instant moment) {
        LocalDate day = day0(moment);
        return format(day.equals(now.toLocalDate()) ? "hour" : day.getYear() == now.getYear() ? "thisYear" : "day", moment);
    }

    /** 超期 2 小时, 今日 17:30, 明日 12:00, 剩 3 天. */
    Due due(Instant due) {
        if (due.isBefore(now.toInstant())) {
            return new Due(overdue(Duration.between(due, now.toInstant()).toMinutes()), "bad");
        }
        long days = ChronoUnit.DAYS.between(now.toLocalDate(), day0(due));
        if (days == 0) {
            return new Due(format("today", due), "warn");
        }
        return new Due(days == 1 ? format("tomorrow", due) : text("due.days", days), "");
    }

    private String overdue(long minutes) {
        if (minutes < HOUR_MINUTES) {
            return text("overdue.minutes", Math.max(1, minutes));
        }
        return minutes < DAY_MINUTES ? text("overdue.hours", minutes / HOUR_MINUTES) : text("overdue.days", minutes / DAY_MINUTES);
    }

    private LocalDate day0(Instant moment) {
        return moment.atZone(now.getZone()).toLocalDate();
    }

    private String format(String pattern, Instant moment) {
        return DateTimeFormatter.ofPattern(texts.getString("office.time." + pattern), locale).format(moment.atZone(now.getZone()));
    }

    private String text(String key, long number) {
        return new MessageFormat(texts.getString("office.time." + key), locale).format(new Object[] {number});
    }
}
