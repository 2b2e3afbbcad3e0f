package org.tongzhou.portal.theme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Moments in as many words as a reader of today needs: the time of today, the day of this year. */
public final class Moments {
    private final Texts texts;
    private final LocalDate today;
    private final ZoneId zone;

    public Moments(Texts texts, LocalDate today, ZoneId zone) {
        this.texts = texts;
        this.today = today;
        this.zone = zone;
    }

    /** The moment in the reader's language and zone. */
    public String text(Instant moment) {
        ZonedDateTime at = moment.atZone(zone);
        LocalDate day = at.toLocalDate();
        String time = format("moment.time", at);
        if (day.equals(today)) {
            return time;
        }
        if (day.equals(today.minusDays(1))) {
            return texts.text("moment.yesterday", time);
        }
        return format(day.getYear() == today.getYear() ? "moment.day" : "moment.date", at);
    }

    private String format(String key, ZonedDateTime at) {
        return DateTimeFormatter.ofPattern(texts.text(key), texts.locale()).format(at);
    }
}
