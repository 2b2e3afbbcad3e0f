package org.tongzhou.portlets.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseDateTest {
    private static final int MINOR_SNOW = 22;

    @ParameterizedTest
    @CsvSource({"2026-11-23,十,十五", "2026-02-17,正,初一", "2025-07-25,闰六,初一", "2026-12-09,冬,初一", "2026-01-26,腊,初八"})
    void aDayHasItsChineseName(LocalDate day, String month, String name) {
        ChineseDate date = ChineseDate.of(day);

        assertThat(date.monthName()).isEqualTo(month);
        assertThat(date.dayName()).isEqualTo(name);
    }

    @Test
    void aLeapMonthIsTheSecondOfItsNumber() {
        assertThat(ChineseDate.of(LocalDate.of(2025, 7, 25)))
            .returns(6, ChineseDate::month).returns(true, ChineseDate::leapMonth).returns(1, ChineseDate::day);
    }

    @ParameterizedTest
    @CsvSource({"2025-12-21,0", "2026-12-22,0", "2026-01-05,1", "2026-02-04,3", "2026-04-05,7", "2026-06-21,12", "2026-11-22,22", "2026-12-07,23"})
    void solarTermsAreCountedFromTheWinterSolstice(LocalDate day, int term) {
        assertThat(ChineseDate.of(day).solarTerm()).isEqualTo(OptionalInt.of(term));
    }

    @Test
    void aTermIsTheDayOnWhichItBeginsOnly() {
        assertThat(ChineseDate.of(LocalDate.of(2026, 11, 22)).solarTerm()).hasValue(MINOR_SNOW);
        assertThat(ChineseDate.of(LocalDate.of(2026, 11, 23)).solarTerm()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-02-16,true", "2026-02-15,false", "2025-01-28,true"})
    void newYearsEveIsTheLastDayWhateverItsNumber(LocalDate day, boolean eve) {
        assertThat(ChineseDate.of(day).lastOfYear()).isEqualTo(eve);
    }
}
