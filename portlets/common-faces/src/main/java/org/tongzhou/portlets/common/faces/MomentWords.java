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

import org.tongzhou.core.workcalendar.WorkCalendar;

/** Moments and days in words, as seen at some moment by somebody who reads a language. */
final class MomentWords {
    private static final long HOUR_MINUTES = 60;
    private static final long DAY_MINUTES = 24 * HOUR_MINUTES;
    /** What is due later is told as a day: nobody counts so far, and the calendar knows no later holidays. */
    private static final long COUNTED_MAX_DAYS = 366;

    private final ZonedDateTime now;
    private final Locale locale;
    private final ResourceBundle texts;
    private final WorkCalendar calendar;

    /** @param now in the office's zone */
    MomentWords(ZonedDateTime now, Locale locale, WorkCalendar calendar) {
        this.now = now;
        this.calendar = calendar;
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

    /**
     * 超期 2 小时, 今日 17:30, 明日 12:00, 剩 3 个工作日. Limits of the office are counted in working days, the last one included; where
     * none is left before the limit, or its year has no table of days off yet, the days are told as they are, in the colour of what is due today.
     */
    Due due(Instant due) {
        if (due.isBefore(now.toInstant())) {
            return new Due(overdue(Duration.between(due, now.toInstant()).toMinutes()), "bad");
        }
        long days = ChronoUnit.DAYS.between(now.toLocalDate(), day0(due));
        if (days == 0) {
            return new Due(format("today", due), "warn");
        }
        if (days == 1 || days > COUNTED_MAX_DAYS) {
            return new Due(format(days == 1 ? "tomorrow" : "day", due), "");
        }
        if (!calendar.isMaintained(day0(due).getYear())) { // days off there are not known yet
            return new Due(text("due.days", days), "");
        }
        long workdays = calendar.countWorkdays(now.toLocalDate(), day0(due));
        return workdays == 0 ? new Due(text("due.days", days), "warn") : new Due(text("due.workdays", workdays), "");
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
