package org.tongzhou.portlets.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

import org.junit.jupiter.api.Test;
import org.tongzhou.core.workcalendar.WorkCalendar;
import org.tongzhou.core.workcalendar.WorkYears;

class WelcomeViewTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZonedDateTime MONDAY_MORNING = ZonedDateTime.of(2026, 11, 23, 9, 30, 0, 0, SHANGHAI);

    @Test
    void aMondayMorningInChinese() {
        WelcomeView view = at(MONDAY_MORNING, Locale.SIMPLIFIED_CHINESE);

        assertThat(view.greeting()).isEqualTo("邵静，上午好");
        assertThat(view.today()).isEqualTo("2026年11月23日 星期一");
        assertThat(view.chinese()).isEqualTo("农历十月十五");
        assertThat(view.week()).isEqualTo("第48周");
        assertThat(view.status()).isEqualTo("今天上班");
        assertThat(view.nextRest()).isEqualTo("下一个休息日：11月28日 周六，还有 5 天");
    }

    @Test
    void aMondayMorningInEnglish() {
        WelcomeView view = at(MONDAY_MORNING, Locale.ENGLISH);

        assertThat(view.greeting()).isEqualTo("Good morning, 邵静");
        assertThat(view.today()).isEqualTo("Monday, 23 November 2026");
        assertThat(view.chinese()).isEqualTo("Chinese calendar: month 10, day 15");
        assertThat(view.nextRest()).isEqualTo("Next day off: Sat 28 Nov, in 5 days");
    }

    @Test
    void aHolidayIsNamedAndTheNextOneTold() {
        WelcomeView view = at(MONDAY_MORNING.withMonth(9).withDayOfMonth(25), Locale.SIMPLIFIED_CHINESE);

        assertThat(view.names()).containsExactly("中秋节");
        assertThat(view.status()).isEqualTo("今天中秋节放假");
        assertThat(view.nextHoliday()).isEqualTo("下一个假期：国庆节，10月1日 周四至10月7日 周三，共 7 天，还有 6 天");
    }

    @Test
    void aSaturdayThatIsWorkedNamesItsHoliday() {
        WelcomeView view = at(MONDAY_MORNING.withMonth(2).withDayOfMonth(14), Locale.SIMPLIFIED_CHINESE);

        assertThat(view.status()).isEqualTo("今天调休上班（春节）");
    }

    @Test
    void newYearsEveIsNamed() {
        assertThat(at(MONDAY_MORNING.withMonth(2).withDayOfMonth(16), Locale.SIMPLIFIED_CHINESE).names()).containsExactly("除夕");
    }

    @Test
    void aMissingNoticeIsSaidWhenNothingIsLeftOfThisYears() {
        assertThat(at(MONDAY_MORNING, Locale.SIMPLIFIED_CHINESE).missingTable()).startsWith("2027年放假安排尚未录入");
        assertThat(at(MONDAY_MORNING.withMonth(3), Locale.SIMPLIFIED_CHINESE).missingTable()).isEmpty();
        assertThat(at(MONDAY_MORNING.withYear(2030), Locale.SIMPLIFIED_CHINESE).missingTable()).startsWith("2030年");
    }

    @Test
    void theMonthConsistsOfWholeWeeksFromMonday() {
        WelcomeView view = at(MONDAY_MORNING, Locale.SIMPLIFIED_CHINESE);

        List<List<MonthView.Day>> weeks = view.month().weeks();
        assertThat(weeks).hasSize(6).allSatisfy(week -> assertThat(week).hasSize(7));
        assertThat(weeks.get(0).get(0).date()).isEqualTo(LocalDate.of(2026, 10, 26));
        assertThat(weeks.get(5).get(6).date()).isEqualTo(LocalDate.of(2026, 12, 6));
        assertThat(weeks.stream().flatMap(List::stream).filter(MonthView.Day::today).map(MonthView.Day::date))
            .containsExactly(LocalDate.of(2026, 11, 23));
        assertThat(view.weekdays().get(0)).isEqualTo(new WelcomeView.Weekday("一", "星期一"));
        assertThat(view.previousMonth()).isEqualTo("2026-10");
    }

    @Test
    void theYearsHolidaysAreListedWithTheDaysWorkedForThem() {
        WelcomeView view = at(MONDAY_MORNING, Locale.SIMPLIFIED_CHINESE);

        assertThat(view.holidays()).hasSize(7).contains(
            new WelcomeView.HolidayLine("春节", "2月15日 周日至2月23日 周一", 9, "2月14日 周六、2月28日 周六"),
            new WelcomeView.HolidayLine("清明节", "4月4日 周六至4月6日 周一", 3, ""));
    }

    @Test
    void aMonthThatIsNoneOrTooFarAwayIsThisOne() {
        YearMonth current = YearMonth.of(2026, 11);

        assertThat(WelcomePortlet.monthShown("2026-10", current)).isEqualTo(YearMonth.of(2026, 10));
        assertThat(WelcomePortlet.monthShown(null, current)).isEqualTo(current);
        assertThat(WelcomePortlet.monthShown("<script>", current)).isEqualTo(current);
        assertThat(WelcomePortlet.monthShown("2025-10", current)).isEqualTo(current);
        assertThat(WelcomePortlet.monthShown("999999999-12", current)).isEqualTo(current);
    }

    private static WelcomeView at(ZonedDateTime now, Locale locale) {
        ResourceBundle texts = ResourceBundle.getBundle("org.tongzhou.portlets.home.welcome", locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
        WorkCalendar calendar = new WorkYears(null).calendar(now.getYear() - 1, now.getYear() + 2);
        return WelcomeView.of(now, "邵静", YearMonth.from(now), calendar, texts, locale);
    }
}
