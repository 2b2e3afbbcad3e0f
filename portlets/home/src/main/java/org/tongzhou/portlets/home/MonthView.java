package org.tongzhou.portlets.home;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;

import org.tongzhou.core.workcalendar.DayKind;
import org.tongzhou.core.workcalendar.WorkCalendar;

/**
 * A month as a table of whole weeks that begin on Monday (GB/T 7408.1-2023, ISO 8601).
 *
 * @param month the month shown
 * @param weeks its rows, seven days each
 */
public record MonthView(YearMonth month, List<List<Day>> weeks) {
    private static final int DAYS = 7;

    /**
     * One day.
     *
     * @param inMonth false for the days of the months beside it that fill its first and last week
     * @param note festival or solar term, else the day of the Chinese month
     * @param named whether the note is a festival or solar term
     */
    public record Day(LocalDate date, boolean inMonth, boolean today, DayKind kind, String note, boolean named) {
    }

    static MonthView of(YearMonth month, LocalDate today, WorkCalendar calendar, Festivals festivals) {
        LocalDate start = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate end = month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        List<Day> days = start.datesUntil(end.plusDays(1)).map(date -> {
            ChineseDate chinese = ChineseDate.of(date);
            List<String> names = festivals.of(date, chinese);
            return new Day(date, YearMonth.from(date).equals(month), date.equals(today), calendar.kindOf(date),
                names.isEmpty() ? chinese.dayName() : names.get(0), !names.isEmpty());
        }).toList();
        return new MonthView(month, IntStream.range(0, days.size() / DAYS)
            .mapToObj(week -> days.subList(week * DAYS, (week + 1) * DAYS)).toList());
    }
}
