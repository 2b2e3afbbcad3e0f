package org.tongzhou.core.workcalendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether the table of a year can be right: 全国年节及纪念日放假办法 (2024), 第二条, and what 调休 is. */
final class WorkYearCheck {
    /** The holidays of all citizens; a notice may put two that meet under one name, as 国庆节、中秋节. */
    static final List<String> NAMES = List.of("元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节");
    private static final int HOLIDAY_MAX_DAYS = 15;
    /** How far a table reaches into the years beside it. */
    private static final int BESIDE_DAYS = 31;

    private final WorkYear year;
    private final List<YearProblem> problems = new ArrayList<>();

    private WorkYearCheck(WorkYear year) {
        this.year = year;
    }

    /** All that is wrong with it, none if it can be decided. */
    static List<YearProblem> of(WorkYear year) {
        WorkYearCheck check = new WorkYearCheck(year);
        check.names();
        check.holidays();
        check.makeups();
        return List.copyOf(check.problems);
    }

    private void names() {
        for (String name : NAMES) {
            if (year.holidays().stream().noneMatch(holiday -> holiday.name().contains(name))) {
                problems.add(YearProblem.of("workcalendar.holidayMissing", name));
            }
        }
    }

    private void holidays() {
        Set<LocalDate> off = new HashSet<>();
        for (Holiday holiday : year.holidays()) {
            if (isFar(holiday.first()) || isFar(holiday.last())) {
                problems.add(YearProblem.of("workcalendar.holidayFar", holiday.name(), String.valueOf(year.year())));
            } else if (holiday.days() > HOLIDAY_MAX_DAYS) {
                problems.add(YearProblem.of("workcalendar.holidayLong", holiday.name(), holiday.days(), HOLIDAY_MAX_DAYS));
            } else if (holiday.first().datesUntil(holiday.last().plusDays(1)).filter(day -> !off.add(day)).count() > 0) {
                problems.add(YearProblem.of("workcalendar.holidaysMeet", holiday.name()));
            }
        }
    }

    private void makeups() {
        Set<LocalDate> worked = new HashSet<>();
        for (Holiday holiday : year.holidays()) {
            for (LocalDate day : holiday.makeupDays()) {
                if (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
                    problems.add(YearProblem.of("workcalendar.makeupWeekday", day, holiday.name()));
                } else if (year.holidays().stream().anyMatch(other -> other.contains(day))) {
                    problems.add(YearProblem.of("workcalendar.makeupOff", day));
                } else if (isFar(day)) {
                    problems.add(YearProblem.of("workcalendar.makeupFar", day, holiday.name()));
                } else if (!worked.add(day)) {
                    problems.add(YearProblem.of("workcalendar.makeupTwice", day));
                }
            }
        }
    }

    private boolean isFar(LocalDate day) {
        return day.isBefore(LocalDate.ofYearDay(year.year(), 1).minusDays(BESIDE_DAYS))
            || day.isAfter(LocalDate.of(year.year(), 12, 31).plusDays(BESIDE_DAYS));
    }
}
