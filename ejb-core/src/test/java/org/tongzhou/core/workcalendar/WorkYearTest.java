package org.tongzhou.core.workcalendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkYearTest {
    private static final String NEW_YEAR = "2027-01-01,2027-01-03,rest,元旦,New Year's Day\n";

    @Test
    void workedDaysBelongToTheHolidayOfTheirName() throws IOException {
        WorkYear year = read("# notice\n\n2027-01-09,2027-01-10,work,元旦,\n" + NEW_YEAR);

        assertThat(year.holidays()).containsExactly(new Holiday("元旦", "New Year's Day", LocalDate.of(2027, 1, 1),
            LocalDate.of(2027, 1, 3), List.of(LocalDate.of(2027, 1, 9), LocalDate.of(2027, 1, 10))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2027-01-01,2027-01-03,rest | line 2: expected",
        "2027-01-01,2027-01-03,holiday,元旦, | line 2: expected",
        "2027-01-32,2027-01-33,rest,春节, | line 2: days are written",
        "2027-02-03,2027-02-01,rest,春节, | line 2: the last day is before the first",
        "2027-01-10,2027-01-10,work,春节, | line 2: there is no such holiday",
        "2027-02-01,2027-02-02,rest,元旦, | line 2: the holiday stands twice"})
    void aLineThatIsNoEntryIsNamed(String line, String reason) {
        assertThatThrownBy(() -> read(NEW_YEAR + line))
            .isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith(reason);
    }

    @Test
    void theAdministratorsTableStandsBeforeTheBundledOne(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("workcalendar-2026.csv"), "2026-05-01,2026-05-03,rest,劳动节,Labour Day\n");

        assertThat(new WorkYears(directory).find(2026)).map(year -> year.holidays().get(0).name()).contains("劳动节");
    }

    @Test
    void aBrokenTableOfTheAdministratorLeavesTheBundledOne(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("workcalendar-2026.csv"), "nonsense\n");
        Files.writeString(directory.resolve("workcalendar-2027.csv"), "nonsense\n");

        assertThat(new WorkYears(directory).find(2026)).map(year -> year.holidays().get(0).name()).contains("元旦");
        assertThat(new WorkYears(directory).find(2027)).isEmpty();
    }

    private static WorkYear read(String text) throws IOException {
        return WorkYear.read(2027, new StringReader(text));
    }
}
