package org.tongzhou.portlets.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.tongzhou.core.pages.LayoutComparison;
import org.tongzhou.core.pages.PortalPage;

class PagesPortletTest {
    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

    private final PageLine home = new PageLine(new PortalPage("home", "首页", List.of(), true, 4, 3, NOON, "sysadmin"), 1,
        List.of(), "2026-11-23 12:00", "系统管理员");
    private final PageLine duty = new PageLine(new PortalPage("duty", "值班", List.of("staff", "leader"), false, 4, 1, null, ""), 2,
        List.of("工作人员", "领导"), "", "");

    @Test
    void theFileSaysWhoSeesAPageAndWhenItsLayoutWasChanged() {
        assertThat(PagesPortlet.csv(List.of(home, duty), Texts.of("pages"))).isEqualTo("\uFEFF"
            + "顺序,页面,可见范围,窗口,布局层,最近改动,改动人,网址名称\r\n"
            + "1,首页,全体人员,4,3,2026-11-23 12:00,系统管理员,home\r\n"
            + "2,值班,工作人员、领导,4,1,,,duty\r\n");
    }

    @Test
    void pagesThatNeverChangedStandFirstAndEqualOnesInTheOrderOfTheTabs() {
        assertThat(Stream.of(home, duty).sorted(PageColumn.CHANGED.order(false))).containsExactly(duty, home);
        assertThat(Stream.of(duty, home).sorted(PageColumn.WINDOWS.order(true))).containsExactly(home, duty);
        assertThat(Stream.of(home, duty).sorted(PageColumn.LAYERS.order(true))).containsExactly(home, duty);
    }

    @Test
    void aChangeOfNothingHasNoLines() {
        assertThat(ChangeLine.of(new LayoutComparison(List.of(), List.of(), List.of(), List.of()), null)).isEmpty();
    }
}
