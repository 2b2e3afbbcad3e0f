package org.tongzhou.core.workcalendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongzhou.core.shared.RuleViolationException;

class WorkYearCheckTest {
    private final WorkYear bundled = new WorkYears(null).find(2026).orElseThrow();

    @ParameterizedTest
    @ValueSource(ints = {2025, 2026})
    void whatComesWithThePortalIsRightAndSurvivesItsTable(int number) {
        WorkYear year = new WorkYears(null).find(number).orElseThrow();

        assertThat(WorkYearCheck.of(year)).isEmpty();
        assertThat(WorkYearFile.read(number, WorkYearFile.write(year))).isEqualTo(year);
    }

    @Test
    void everyHolidayOfTheListIsThereAndIsToldByItsNameIfNot() {
        WorkYear year = new WorkYear(2026, bundled.holidays().stream().filter(holiday -> !holiday.name().equals("端午节")).toList());

        assertThat(WorkYearCheck.of(year)).containsExactly(new YearProblem("workcalendar.holidayMissing", List.of("端午节")));
        assertThat(WorkYearCheck.of(year).get(0).text(Locale.CHINESE)).contains("端午节");
        assertThat(WorkYearCheck.of(new WorkYear(2026, List.of()))).hasSize(7);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01, 2026-06-01, 2026-06-03, workcalendar.makeupWeekday", // a Wednesday
        "2026-06-01, 2026-06-01, 2026-06-20, workcalendar.makeupOff", // within the Dragon Boat Festival
        "2026-06-01, 2026-06-01, 2026-05-09, workcalendar.makeupTwice",
        "2026-06-01, 2026-06-01, 2027-03-06, workcalendar.makeupFar",
        "2026-06-21, 2026-06-22, 2026-06-27, workcalendar.holidaysMeet",
        "2026-07-01, 2026-07-16, 2026-06-27, workcalendar.holidayLong",
        "2027-07-01, 2027-07-02, 2026-06-27, workcalendar.holidayFar"})
    void whatCannotBeIsTold(LocalDate first, LocalDate last, LocalDate worked, String problem) {
        List<Holiday> holidays = new ArrayList<>(bundled.holidays());
        holidays.add(new Holiday("建城日", "City Day", first, last, List.of(worked)));

        assertThat(WorkYearCheck.of(new WorkYear(2026, holidays))).extracting(YearProblem::key).contains(problem);
    }

    @Test
    void aBrokenTableIsRefusedByItsLine() {
        assertThatThrownBy(() -> WorkYearFile.read(2026, "2026-01-01,2026-01-03,rest,元旦,\nnonsense"))
            .isInstanceOf(RuleViolationException.class).hasMessageContaining("line 2");
    }

    @Test
    void otherProgramsReadDaysOffUntilTheDayAfterTheLast() {
        String calendar = WorkYearFile.calendar(bundled, LocalDate.of(2026, 3, 2), "（调休上班）");

        assertThat(calendar).contains("BEGIN:VEVENT\r\nUID:2026-10-01-2026-10-07@", "DTSTART;VALUE=DATE:20261001\r\nDTEND;VALUE=DATE:20261008\r\nSUMMARY:国庆节\r\n",
            "SUMMARY:国庆节（调休上班）");
        assertThat(calendar.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
    }

    @Test
    void longNamesAreFoldedAndSignsMasked() {
        Holiday holiday = new Holiday("一个很长很长很长很长很长很长很长很长很长很长的假日;名", "x", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 2), List.of());

        String calendar = WorkYearFile.calendar(new WorkYear(2026, List.of(holiday)), LocalDate.of(2026, 3, 2), "");

        assertThat(calendar).contains("\r\n ");
        assertThat(calendar.replace("\r\n ", "")).contains("SUMMARY:一个很长很长很长很长很长很长很长很长很长很长的假日\\;名");
    }
}
