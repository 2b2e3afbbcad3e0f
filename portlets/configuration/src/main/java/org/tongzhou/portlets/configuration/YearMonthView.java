package org.tongzhou.portlets.configuration;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;

import org.tongzhou.core.workcalendar.DayKind;
import org.tongzhou.core.workcalendar.Holiday;
import org.tongzhou.core.workcalendar.WorkCalendar;

/**
 * A month in the view of a year, in whole weeks that begin on Monday (GB/T 7408.1-2023).
 *
 * @param workdays how many of its days are worked
 */
public record YearMonthView(int month, List<List<Day>> weeks, long workdays) implements Serializable {
    private static final int DAYS = 7;

    /**
     * A day; of the months beside it only the place is kept.
     *
     * @param holiday what it is off or worked for, null for nothing
     */
    public record Day(LocalDate date, boolean inMonth, boolean today, DayKind kind, Holiday holiday) implements Serializable {
        /** The class of its cell: {@code holiday}, {@code makeup}, {@code weekend} or nothing. */
        public String look() {
            if (!inMonth) {
                return "";
            }
            return switch (kind) {
                case HOLIDAY -> "configuration-holiday";
                case MAKEUP_WORKDAY -> "configuration-makeup";
                case WEEKEND -> "configuration-weekend";
                case WORKDAY -> "";
            };
        }
    }

    static YearMonthView of(int year, int number, WorkCalendar calendar, LocalDate today) {
        YearMonth month = YearMonth.of(year, number);
        LocalDate start = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate end = month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        List<Day> days = start.datesUntil(end.plusDays(1)).map(date -> new Day(date, YearMonth.from(date).equals(month), date.equals(today),
            calendar.kindOf(date), calendar.holidayOn(date).or(() -> calendar.madeUpOn(date)).orElse(null))).toList();
        return new YearMonthView(number,
            IntStream.range(0, days.size() / DAYS).mapToObj(week -> List.copyOf(days.subList(week * DAYS, (week + 1) * DAYS))).toList(),
            days.stream().filter(day -> day.inMonth() && day.kind().isWorking()).count());
    }
}
