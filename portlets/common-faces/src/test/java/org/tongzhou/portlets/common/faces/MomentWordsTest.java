package org.tongzhou.portlets.common.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.workcalendar.WorkYears;

class MomentWordsTest {
    private static final Instant MONDAY_NOON = Instant.parse("2026-11-23T04:00:00Z"); // 12:00 in Asia/Shanghai

    private final MomentWords words = words(Locale.SIMPLIFIED_CHINESE);

    @Test
    void listsAreBrief() {
        assertThat(words.brief(Instant.parse("2026-11-22T16:05:00Z"))).as("today there, yesterday in Greenwich").isEqualTo("00:05");
        assertThat(words.brief(Instant.parse("2026-11-22T15:59:00Z"))).isEqualTo("11-22");
        assertThat(words.brief(Instant.parse("2025-11-23T04:00:00Z"))).isEqualTo("2025-11-23");
        assertThat(words.moment(MONDAY_NOON)).isEqualTo("2026-11-23 12:00");
    }

    @Test
    void whatIsOverdueSaysForHowLong() {
        assertThat(due(-1)).isEqualTo(new Due("超期 1 分", "bad"));
        assertThat(due(-40 * 60)).isEqualTo(new Due("超期 40 分", "bad"));
        assertThat(due(-2 * 3600 - 59)).isEqualTo(new Due("超期 2 小时", "bad"));
        assertThat(due(-50 * 3600)).isEqualTo(new Due("超期 2 天", "bad"));
    }

    @Test
    void whatIsDueSaysUntilWhen() {
        assertThat(due(0)).isEqualTo(new Due("今日 12:00", "warn"));
        assertThat(due(5 * 3600 + 1800)).isEqualTo(new Due("今日 17:30", "warn"));
        assertThat(due(12 * 3600)).isEqualTo(new Due("明日 00:00", ""));
        assertThat(due(49 * 3600)).isEqualTo(new Due("剩 2 个工作日", ""));
        assertThat(due(400L * 24 * 3600)).isEqualTo(new Due("2027-12-28", ""));
    }

    @Test
    void daysOffAreNotCounted() {
        assertThat(due(7L * 24 * 3600)).as("over a weekend").isEqualTo(new Due("剩 5 个工作日", ""));
        MomentWords beforeNationalDay = words(Instant.parse("2026-09-30T04:00:00Z"), Locale.SIMPLIFIED_CHINESE);
        assertThat(beforeNationalDay.due(Instant.parse("2026-10-10T04:00:00Z"))).as("a Saturday that is worked")
            .isEqualTo(new Due("剩 3 个工作日", ""));
        assertThat(beforeNationalDay.due(Instant.parse("2026-10-07T04:00:00Z"))).as("none is left").isEqualTo(new Due("剩 7 天", "warn"));
    }

    @Test
    void inAYearWithoutATableNoWorkingDaysAreClaimed() {
        MomentWords december = words(Instant.parse("2026-12-28T04:00:00Z"), Locale.SIMPLIFIED_CHINESE);

        assertThat(december.due(Instant.parse("2026-12-31T04:00:00Z"))).isEqualTo(new Due("剩 3 个工作日", ""));
        assertThat(december.due(Instant.parse("2027-01-04T04:00:00Z"))).isEqualTo(new Due("剩 7 天", ""));
    }

    @Test
    void englishReadersReadEnglish() {
        MomentWords english = words(Locale.ENGLISH);

        assertThat(english.due(MONDAY_NOON.plusSeconds(5 * 3600)).text()).isEqualTo("today 17:00");
        assertThat(english.due(MONDAY_NOON.minusSeconds(25 * 3600)).text()).isEqualTo("1 day overdue");
    }

    private Due due(long seconds) {
        return words.due(MONDAY_NOON.plusSeconds(seconds));
    }

    private static MomentWords words(Locale locale) {
        return words(MONDAY_NOON, locale);
    }

    private static MomentWords words(Instant now, Locale locale) {
        return new MomentWords(now.atZone(ZoneId.of("Asia/Shanghai")), locale, new WorkYears(null).calendar(2026, 2027));
    }
}
