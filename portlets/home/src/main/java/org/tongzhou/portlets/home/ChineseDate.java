package org.tongzhou.portlets.home;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import com.nlf.calendar.Lunar;
import com.nlf.calendar.Solar;

/**
 * A day in the Chinese calendar (农历, GB/T 33661-2017).
 *
 * @param month 1 to 12
 * @param leapMonth whether it is the second month of that number (闰月)
 * @param day 1 to 30
 * @param monthName 正 to 腊, with 闰 before a leap month
 * @param dayName 初一 to 三十
 * @param solarTerm number of the solar term (节气) that begins on that day, counted from 冬至 = 0 to 大雪 = 23
 * @param lastOfYear whether it is New Year's Eve (除夕)
 */
public record ChineseDate(int month, boolean leapMonth, int day, String monthName, String dayName,
                          OptionalInt solarTerm, boolean lastOfYear) {

    private static final int SOLAR_TERMS = 24;

    private static final int SHORTEST_MONTH_DAYS = 29;

    /** Working one out takes a third of a millisecond; a month needs 42, and all users look at the same few months. */
    private static final Map<LocalDate, ChineseDate> KNOWN = new ConcurrentHashMap<>();
    private static final int KNOWN_MAX_DAYS = 2_000;

    /** The Chinese date of a day in Asia/Shanghai. */
    public static ChineseDate of(LocalDate day) {
        ChineseDate known = KNOWN.get(day);
        if (known != null) {
            return known;
        }
        if (KNOWN.size() >= KNOWN_MAX_DAYS) {
            KNOWN.clear();
        }
        ChineseDate date = workOut(day);
        KNOWN.put(day, date);
        return date;
    }

    private static ChineseDate workOut(LocalDate day) {
        Lunar lunar = lunar(day);
        return new ChineseDate(Math.abs(lunar.getMonth()), lunar.getMonth() < 0, lunar.getDay(),
            lunar.getMonthInChinese(), lunar.getDayInChinese(), solarTerm(lunar),
            lunar.getDay() >= SHORTEST_MONTH_DAYS && isFirstOfYear(lunar(day.plusDays(1))));
    }

    private static boolean isFirstOfYear(Lunar lunar) {
        return lunar.getMonth() == 1 && lunar.getDay() == 1;
    }

    /** The library's table begins with the 大雪 before the year's 冬至, so its second entry is our number 0. */
    private static OptionalInt solarTerm(Lunar lunar) {
        String today = lunar.getSolar().toYmd();
        List<Solar> begins = List.copyOf(lunar.getJieQiTable().values());
        return IntStream.range(0, begins.size()).filter(i -> begins.get(i).toYmd().equals(today))
            .map(i -> (i + SOLAR_TERMS - 1) % SOLAR_TERMS).findFirst();
    }

    private static Lunar lunar(LocalDate day) {
        return Solar.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth()).getLunar();
    }
}
