package org.tongzhou.portal.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T04:05:00Z, 12:05, 12:05",
        "2026-03-01T16:00:00Z, 00:00, 00:00",
        "2026-03-01T15:59:00Z, 昨天 23:59, Yesterday 23:59",
        "2026-02-28T15:59:00Z, 2月28日 23:59, 28 Feb 23:59",
        "2025-12-31T04:00:00Z, 2025年12月31日, 31 Dec 2025"})
    void aMomentIsToldByAsMuchAsTheReaderNeeds(Instant moment, String chinese, String english) {
        assertThat(moments(Locale.SIMPLIFIED_CHINESE).text(moment)).isEqualTo(chinese);
        assertThat(moments(Locale.ENGLISH).text(moment)).isEqualTo(english);
    }

    private static Moments moments(Locale locale) {
        return new Moments(Texts.of(locale), MONDAY, SHANGHAI);
    }
}
