package org.tongzhou.core.workcalendar;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * A holiday of the year's notice (放假调休安排).
 *
 * @param name as the notice calls it
 * @param englishName for readers of other languages
 * @param first the first day off
 * @param last the last day off, not before the first
 * @param makeupDays the weekend days worked for it, in order
 */
public record Holiday(String name, String englishName, LocalDate first, LocalDate last, List<LocalDate> makeupDays) implements Serializable {
    public Holiday {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a holiday ends before it begins: " + first + ".." + last);
        }
        makeupDays = List.copyOf(makeupDays);
    }

    /** Whether that day is off. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** How many days it lasts. */
    public long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    /** Its name for readers of this language. */
    public String nameIn(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? name : englishName;
    }
}
