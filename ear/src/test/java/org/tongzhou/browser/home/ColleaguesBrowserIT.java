package org.tongzhou.browser.home;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongzhou.browser.BrowserTest;
import org.tongzhou.http.PortalOperator;

/** Somebody looks for colleagues (同事速查). */
class ColleaguesBrowserIT extends BrowserTest {
    private final String name = "c" + UUID.randomUUID().toString().substring(0, 8);

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void manyPeopleAreLookedThroughPageByPage(int width) {
        IntStream.range(10, 33).forEach(number -> PortalOperator.addUser(name + number, "staff"));
        Page page = loggedIn("xunuo", width, makePage("/home::colleagues"));

        colleagues(page).getByRole(AriaRole.SEARCHBOX).fill(name);
        colleagues(page).getByRole(AriaRole.SEARCHBOX).press("Enter");
        assertThat(colleagues(page)).containsText("找到 23 人 · 第 1 至 10 人");
        picture(page, "colleagues");
        assertNoSidewaysScrolling(page);
        assertAccessible(page);

        link(page, "下一页").click();
        assertThat(colleagues(page)).containsText("第 11 至 20 人");
        link(page, "下一页").click();
        assertThat(colleagues(page)).containsText("第 21 至 23 人");
        assertThat(colleagues(page).locator(".home-person")).hasCount(3);
        assertThat(link(page, "下一页")).hasCount(0);

        page.goBack();
        assertThat(colleagues(page)).containsText("第 11 至 20 人");
        link(page, "上一页").click();
        assertThat(colleagues(page).locator(".home-person").first()).containsText(name + "10");
    }

    private static Locator colleagues(Page page) {
        return window(page, "同事速查");
    }

    private static Locator link(Page page, String text) {
        return colleagues(page).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(text));
    }
}
