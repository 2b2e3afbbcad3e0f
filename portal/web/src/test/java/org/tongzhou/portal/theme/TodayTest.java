package org.tongzhou.portal.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;

import org.junit.jupiter.api.Test;

class TodayTest {
    private static final Texts CHINESE = Texts.of(Locale.SIMPLIFIED_CHINESE);
    private static final Texts ENGLISH = Texts.of(Locale.ENGLISH);

    @Test
    void aDayIsToldWithWeekdayLunarDayAndWeek() {
        assertThat(Today.of(LocalDate.of(2026, 11, 23), CHINESE)).isEqualTo(new Today("11月23日 星期一", "农历十月十五", "第48周"));
    }

    @Test
    void aSolarTermIsToldOnTheDayItBegins() {
        assertThat(Today.of(LocalDate.of(2026, 11, 22), CHINESE).lunar()).isEqualTo("农历十月十四 小雪");
    }

    @Test
    void aLeapMonthIsNamedAsOne() {
        assertThat(Today.of(LocalDate.of(2025, 7, 25), CHINESE).lunar()).isEqualTo("农历闰六月初一");
    }

    @Test
    void theWeekOfNewYearsDayIsThatOfIso8601() {
        assertThat(Today.of(LocalDate.of(2027, 1, 1), CHINESE).week()).isEqualTo("第53周");
    }

    @Test
    void languagesDoNotMix() {
        LocalDate day = LocalDate.of(2026, 3, 2);

        assertThat(Today.of(day, ENGLISH).date()).isEqualTo("Monday, 2 March");
        assertThat(Today.of(day, CHINESE).date()).isEqualTo("3月2日 星期一");
        assertThat(Today.of(day, ENGLISH)).isSameAs(Today.of(day, ENGLISH));
    }
}
