package org.tongzhou.core.workcalendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkCalendarTest {
    private final WorkCalendar calendar = new WorkYears(null).calendar(2024, 2028);

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, WORKDAY", // a Monday
        "2026-11-28, WEEKEND", // a Saturday
        "2026-02-16, HOLIDAY", // 除夕
        "2026-02-14, MAKEUP_WORKDAY", // a Saturday before 春节
        "2026-01-04, MAKEUP_WORKDAY", // a Sunday after 元旦
        "2026-10-10, MAKEUP_WORKDAY",
        "2025-10-06, HOLIDAY", // 中秋 within 国庆
        "2025-04-27, MAKEUP_WORKDAY"})
    void theNoticeChangesTheWeek(LocalDate day, DayKind kind) {
        assertThat(calendar.kindOf(day)).isEqualTo(kind);
    }

    /** Totals of the notices of 2025 and 2026: days off of all holidays, and Saturdays and Sundays worked. */
    @ParameterizedTest
    @CsvSource({"2025, 28, 5", "2026, 33, 6"})
    void theTablesHoldTheWholeNotice(int year, int daysOff, int workedWeekendDays) {
        List<LocalDate> days = LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).toList();

        assertThat(days).filteredOn(day -> calendar.kindOf(day) == DayKind.HOLIDAY).hasSize(daysOff);
        assertThat(days).filteredOn(day -> calendar.kindOf(day) == DayKind.MAKEUP_WORKDAY).hasSize(workedWeekendDays)
            .allSatisfy(day -> assertThat(day.getDayOfWeek().getValue()).isGreaterThanOrEqualTo(6));
    }

    @ParameterizedTest
    @ValueSource(ints = {2025, 2026})
    void yearsWithANoticeAreMaintained(int year) {
        assertThat(calendar.isMaintained(year)).isTrue();
    }

    @Test
    void withoutANoticeOnlyWeekendsCount() {
        LocalDate nationalDay = LocalDate.of(2027, 10, 1); // a Friday

        assertThat(calendar.isMaintained(2027)).isFalse();
        assertThat(calendar.firstUnknownYear(2026)).isEqualTo(2027);
        assertThat(calendar.firstUnknownYear(2030)).isEqualTo(2030);
        assertThat(calendar.kindOf(nationalDay)).isEqualTo(DayKind.WORKDAY);
        assertThat(calendar.kindOf(nationalDay.plusDays(1))).isEqualTo(DayKind.WEEKEND);
    }

    @Test
    void theNextRestDayPassesOverAMadeUpSaturday() {
        LocalDate friday = LocalDate.of(2026, 10, 9);

        assertThat(calendar.nextRestDay(friday)).isEqualTo(LocalDate.of(2026, 10, 11));
    }

    @Test
    void theNextWorkdayPassesOverAHoliday() {
        LocalDate beforeNationalDay = LocalDate.of(2026, 9, 30);

        assertThat(calendar.nextWorkday(beforeNationalDay)).isEqualTo(LocalDate.of(2026, 10, 8));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-11-25, 2", // Monday to Wednesday
        "2026-11-27, 2026-11-30, 1", // Friday to Monday
        "2026-11-27, 2026-11-29, 0", // Friday to Sunday
        "2026-09-30, 2026-10-10, 3", // over 国庆, to the Saturday that is worked
        "2026-11-25, 2026-11-25, 0",
        "2026-11-25, 2026-11-23, 0"})
    void workingDaysAreCountedWithoutTheFirstDayAndWithTheLast(LocalDate after, LocalDate until, long workdays) {
        assertThat(calendar.countWorkdays(after, until)).isEqualTo(workdays);
    }

    @Test
    void theNextHolidayIsTheOneThatBeginsNext() {
        assertThat(calendar.nextHoliday(LocalDate.of(2025, 12, 31))).map(Holiday::name).contains("元旦");
        assertThat(calendar.nextHoliday(LocalDate.of(2026, 2, 16))).map(Holiday::first).contains(LocalDate.of(2026, 4, 4));
        assertThat(calendar.nextHoliday(LocalDate.of(2026, 10, 1))).isEmpty();
    }

    @Test
    void aTableReachesOverTheTurnOfTheYear() {
        WorkCalendar newYear = new WorkCalendar(List.of(new WorkYear(2029, List.of(new Holiday("元旦", "New Year's Day",
            LocalDate.of(2028, 12, 30), LocalDate.of(2029, 1, 1), List.of(LocalDate.of(2028, 12, 24)))))));

        assertThat(newYear.kindOf(LocalDate.of(2028, 12, 30))).isEqualTo(DayKind.HOLIDAY);
        assertThat(newYear.kindOf(LocalDate.of(2028, 12, 24))).isEqualTo(DayKind.MAKEUP_WORKDAY);
        assertThat(newYear.isMaintained(2028)).isFalse();
    }

    @Test
    void aMadeUpDayNamesItsHoliday() {
        assertThat(calendar.madeUpOn(LocalDate.of(2026, 9, 20))).map(Holiday::name).contains("国庆节");
        assertThat(calendar.madeUpOn(LocalDate.of(2026, 9, 21))).isEmpty();
    }

    @Test
    void noDayIsBothOffAndWorked() {
        assertThat(IntStream.of(2025, 2026).boxed().flatMap(year -> calendar.holidays(year).stream()))
            .allSatisfy(holiday -> assertThat(holiday.makeupDays()).noneMatch(day -> calendar.holidayOn(day).isPresent()));
    }
}
