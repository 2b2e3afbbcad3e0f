package org.tongzhou.portal.theme;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.nlf.calendar.Lunar;
import com.nlf.calendar.Solar;

/**
 * A day in words, as it stands beside the tabs: 11月23日 星期一　农历十月十五　第48周.
 *
 * @param date day and weekday
 * @param lunar day of the lunar calendar, with the solar term that begins on it
 * @param week week of the year (ISO 8601)
 */
public record Today(String date, String lunar, String week) {
    /** The last day asked for in each language, as every page of a day asks for the same. */
    private static final Map<Texts, Cached> LAST = new ConcurrentHashMap<>();

    /** This day in the language of these texts. */
    public static Today of(LocalDate day, Texts texts) {
        Cached last = LAST.get(texts);
        if (last == null || !last.day.equals(day)) {
            last = new Cached(day, compute(day, texts));
            LAST.put(texts, last);
        }
        return last.words;
    }

    private static Today compute(LocalDate day, Texts texts) {
        Lunar lunar = Solar.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth()).getLunar();
        String date = DateTimeFormatter.ofPattern(texts.text("today.date"), texts.locale()).format(day);
        String lunarDay = texts.text("today.lunar", lunar.getMonthInChinese(), lunar.getDayInChinese(),
            Math.abs(lunar.getMonth()), lunar.getDay(), lunar.getJieQi());
        return new Today(date, lunarDay.strip(), texts.text("today.week", day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
    }

    private record Cached(LocalDate day, Today words) {
    }
}
