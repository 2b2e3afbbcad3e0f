package org.tongzhou.browser.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tongzhou.browser.BrowserTest;
import org.tongzhou.http.PortalOperator;

/** From the box in the header to a notice, and by the page of all that was found. */
class SearchBrowserIT extends BrowserTest {
    @Test
    void aTextIsFoundWhileOneTypesAndOnThePageOfAll() {
        Page page = loggedIn("xunuo", DESK, "/portal/p/home");
        page.keyboard().press("/");
        page.keyboard().type("国庆值班");
        Locator option = page.getByRole(AriaRole.OPTION).getByText("关于做好国庆假期值班和安全工作的通知");
        assertThat(option).isVisible();
        assertThat(page.locator(".tz-found [role=group]").first()).hasAttribute("aria-label", "内容");
        assertThat(option.locator("mark").first()).hasText("国庆");
        picture(page, "search-box");
        assertAccessible(page, ".tz-header");

        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/portal/search\\?q="));
        Locator hit = page.locator(".tz-hit").filter(new Locator.FilterOptions().setHasText("关于做好国庆假期值班和安全工作的通知"));
        assertThat(hit.locator("mark").first()).hasText("国庆");
        picture(page, "search-results");
        assertAccessible(page);

        page.locator("select[name=period]").selectOption("year");
        page.locator("select[name=order]").selectOption("newest");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("筛选")).click();
        assertThat(page).hasURL(Pattern.compile("period=year&order=newest$"));
        assertThat(page.locator("select[name=order]")).hasValue("newest");
        hit.click();
        assertThat(page).hasURL(Pattern.compile("noticeId"));
        assertThat(page.locator("main")).containsText("关于做好国庆假期值班和安全工作的通知");
    }

    @Test
    void onAPhoneItIsAPageThatFitsAndTellsNothingOfWhatOneMayNotSee() {
        Page reader = loggedIn("xunuo", PHONE, "/portal/search?q=领导活动安排");
        assertThat(reader.locator(".tz-hit").first()).containsText("关于报送下周领导活动安排的通知");
        picture(reader, "search-results");
        assertNoSidewaysScrolling(reader);
        assertAccessible(reader);
        reader.navigate("/portal/search?q=领导活动安排&period=week&kind=no.such");
        assertThat(reader.locator("main")).containsText("没有符合筛选条件的内容");
        picture(reader, "search-narrowed");

        PortalOperator.addUser("search-stranger", "staff"); // of no unit
        Page stranger = loggedIn("search-stranger", PHONE, "/portal/search?q=\"领导活动安排\"");
        assertThat(stranger.locator("main")).containsText("没有找到");
        assertThat(stranger.locator(".tz-hit")).hasCount(0);
    }

    @Test
    void itIsNarrowedToAColumn() {
        Page page = loggedIn("xunuo", DESK, "/portal/search?q=推进会");
        Locator place = page.locator("select[name=place]");
        assertThat(place).hasAccessibleName("栏目、版块、刊物");

        place.selectOption("会议通知");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("筛选")).click();

        assertThat(page).hasURL(Pattern.compile("place=%E4%BC%9A%E8%AE%AE%E9%80%9A%E7%9F%A5"));
        assertThat(place).hasValue("会议通知");
        assertThat(page.locator(".tz-hit").filter(new Locator.FilterOptions().setHasText("关于推迟召开档案工作推进会的通知"))).isVisible();
        assertThat(page.locator(".tz-hit").filter(new Locator.FilterOptions().setHasNotText("会议通知"))).hasCount(0);
        picture(page, "search-column");
        assertAccessible(page);
        page.setViewportSize(PHONE, 844);
        awaitRest(page);
        picture(page, "search-column");
        assertNoSidewaysScrolling(page);
    }

    @Test
    void itSpeaksEnglish() {
        PortalOperator.addUser("search-english", "staff");
        Page page = loggedIn("search-english", DESK);
        page.locator(".tz-me > summary").click();
        page.locator(".tz-me button[name=lang][value=en]").click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");

        page.navigate("/portal/search?q=值班");

        assertThat(page.locator("#found-contents")).containsText("Contents");
        picture(page, "search-english");
    }
}
