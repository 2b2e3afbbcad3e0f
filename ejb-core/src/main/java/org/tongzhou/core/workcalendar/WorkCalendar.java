package org.tongzhou.core.workcalendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The office's calendar of working days and rest days (工作日历): weekends, changed by the yearly tables of holidays and
 * made-up working days. In a year without a table only weekends count; ask {@link #isMaintained} and say so.
 */
public final class WorkCalendar {
    private final List<WorkYear> years;

    /** @param years those whose notices are known, in any order */
    public WorkCalendar(List<WorkYear> years) {
        this.years = List.copyOf(years);
    }

    /** Whether the notice of that year has been entered. */
    public boolean isMaintained(int year) {
        return years.stream().anyMatch(y -> y.year() == year);
    }

    /** The first year, from this one on, whose notice has not been entered. */
    public int firstUnknownYear(int from) {
        int year = from;
        while (isMaintained(year)) {
            year++;
        }
        return year;
    }

    /** The holidays of that year's notice, none if it has not been entered. */
    public List<Holiday> holidays(int year) {
        return years.stream().filter(y -> y.year() == year).flatMap(y -> y.holidays().stream()).toList();
    }

    /** What that day is. A table reaches over the turn of the year: New Year's notice may move a day of December. */
    public DayKind kindOf(LocalDate day) {
        for (WorkYear year : years) {
            for (Holiday holiday : year.holidays()) {
                if (holiday.contains(day)) {
                    return DayKind.HOLIDAY;
                }
                if (holiday.makeupDays().contains(day)) {
                    return DayKind.MAKEUP_WORKDAY;
                }
            }
        }
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0 ? DayKind.WEEKEND : DayKind.WORKDAY;
    }

    /** The holiday that this day is off for. */
    public Optional<Holiday> holidayOn(LocalDate day) {
        return years.stream().flatMap(y -> y.holidays().stream()).filter(h -> h.contains(day)).findFirst();
    }

    /** The holiday that this day is worked for (调休). */
    public Optional<Holiday> madeUpOn(LocalDate day) {
        return years.stream().flatMap(y -> y.holidays().stream()).filter(h -> h.makeupDays().contains(day)).findFirst();
    }

    /** The first day off after this one. */
    public LocalDate nextRestDay(LocalDate after) {
        return after.plusDays(1).datesUntil(LocalDate.MAX).filter(day -> !kindOf(day).isWorking()).findFirst().orElseThrow();
    }

    /** The first working day after this one. */
    public LocalDate nextWorkday(LocalDate after) {
        return after.plusDays(1).datesUntil(LocalDate.MAX).filter(day -> kindOf(day).isWorking()).findFirst().orElseThrow();
    }

    /** How many working days there are after one day, until another, which counts as well; none if that is no later. */
    public long countWorkdays(LocalDate after, LocalDate until) {
        return until.isAfter(after) ? after.plusDays(1).datesUntil(until.plusDays(1)).filter(day -> kindOf(day).isWorking()).count() : 0;
    }

    /** The next holiday that begins after this day, as far as the tables reach. */
    public Optional<Holiday> nextHoliday(LocalDate after) {
        return years.stream().flatMap(y -> y.holidays().stream())
            .filter(h -> h.first().isAfter(after)).min(Comparator.comparing(Holiday::first));
    }
}
