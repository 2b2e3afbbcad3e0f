package org.tongzhou.core.notices.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeFiguresTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    @ParameterizedTest
    @CsvSource({"0,0,-1", "0,7,0", "7,7,100", "1,3,33", "2,3,67", "1,1000,1", "999,1000,99"})
    void aShareIsRoundedButAllIsSaidOfAllOnly(long read, long reached, int percent) {
        NoticeFigures figures = new NoticeFigures(1, 0, reached, read, reached, read, 0);

        assertThat(figures.readPercent()).isEqualTo(percent);
        assertThat(figures.repliedPercent()).isEqualTo(percent);
        assertThat(figures.inTimePercent()).isEqualTo(read == 0 ? NoticeFigures.NONE : 0);
    }

    @Test
    void whatIsNotCountedYetIsNothing() {
        assertThat(NoticeFigures.of(new Object[] {"key", 2L, 1L, null, null, null, null, null}, 1)).isEqualTo(new NoticeFigures(2, 1, 0, 0, 0, 0, 0));
    }

    @ParameterizedTest
    @CsvSource({"2026-01-01,true", "2025-12-31,false", "2028-12-31,true", "2029-01-01,false"})
    void aPeriodBeginsBeforeItEndsAndHasThreeYears(LocalDate until, boolean right) {
        assertThat(new StatisticsFilter(StatisticsBy.UNIT, NEW_YEAR, until, "", null, "", StatisticsSort.LABEL, false).isPeriodRight()).isEqualTo(right);
    }
}
