package org.tongzhou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The frames of a page's windows: their menus, modes and states, with a script and without. */
class WindowsBrowserIT extends BrowserTest {
    private static final String USER = "xunuo";
    private static final String WELCOME = "/home::welcome";
    private static final String LINKS = "/home::links";

    @Test
    void theMenuOfAWindowIsUsedByKeyboard() {
        Page page = open(makePage(LINKS), DESK);
        Locator menu = menuOf(links(page));
        Locator items = links(page).getByRole(AriaRole.MENUITEM);

        menu.focus();
        page.keyboard().press("Enter");
        assertThat(items.first()).isFocused();
        assertThat(menu).hasAttribute("aria-expanded", "true");

        page.keyboard().press("ArrowDown");
        assertThat(items.nth(1)).isFocused();
        page.keyboard().press("ArrowUp");
        assertThat(items.first()).isFocused();
        page.keyboard().press("ArrowUp");
        assertThat(items.last()).isFocused();

        page.keyboard().press("Escape");
        assertThat(menu).isFocused();
        assertThat(menu).hasAttribute("aria-expanded", "false");
        assertThat(links(page).locator(".tz-menu .tz-panel")).isHidden();
    }

    @Test
    void anItemOfTheMenuIsChosenByKeyboard() {
        Page page = open(makePage(LINKS), DESK);

        menuOf(links(page)).focus();
        page.keyboard().press("Enter");
        Locator settings = links(page).getByRole(AriaRole.MENUITEM).getByText("设置");
        assertThat(links(page).getByRole(AriaRole.MENUITEM).first()).isFocused();
        settings.press("Enter");

        assertThat(links(page).getByLabel("显示列数")).isVisible();
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void aMaximizedWindowHasAnAddressAndBackLeadsOut(int width) {
        String address = makePage(WELCOME, LINKS);
        Page page = open(address, width);

        choose(links(page), "最大化");
        assertThat(welcome(page)).hasCount(0);
        assertThat(links(page).locator(".tz-window-body")).isVisible();
        assertThat(page).not().hasURL(address);

        page.reload();
        assertThat(welcome(page)).hasCount(0);

        page.goBack();
        assertThat(page).hasURL(address);
        assertThat(welcome(page)).isVisible();
        assertThat(links(page)).isVisible();
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void aMinimizedWindowHidesItsContentUntilItIsRestored(int width) {
        Page page = open(makePage(WELCOME, LINKS), width);

        choose(links(page), "最小化");
        assertThat(links(page).getByRole(AriaRole.HEADING)).hasText("常用链接");
        assertThat(links(page).locator(".tz-window-body")).hasCount(0);
        assertThat(welcome(page).locator(".tz-window-body")).isVisible();

        choose(links(page), "还原");
        assertThat(links(page).locator(".tz-window-body")).isVisible();
    }

    @Test
    void onATelephoneTheDockLeadsToPagesHomeAndTheUser() {
        String address = makePage(WELCOME, LINKS);
        Page page = open(address, PHONE);
        Locator dock = page.locator(".tz-dock");
        assertNoSidewaysScrolling(page);

        dock.getByText("首页").first().click();
        assertThat(page).hasURL(Pattern.compile("/portal/(p/home)?$"));
        assertNoSidewaysScrolling(page);

        dock.locator("summary").getByText("页面").click();
        picture(page, "dock-pages");
        dock.locator("a[href='" + address + "']").click();
        assertThat(page).hasURL(address);

        dock.locator("summary").getByText("我的").click();
        picture(page, "dock-me");
        assertNoSidewaysScrolling(page);
        dock.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("退出登录")).click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("您已安全退出。");
    }

    @Test
    void atADeskThereIsNoDock() {
        Page page = open(makePage(LINKS), DESK);

        assertThat(page.locator(".tz-dock")).isHidden();
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void everythingWorksWithoutScripts(int width) {
        Page page = visitorWithoutScripts(width);
        logIn(page, USER);
        page.navigate(makePage(WELCOME, LINKS));

        choose(links(page), "设置");
        links(page).getByText("添加链接", new Locator.GetByTextOptions().setExact(true)).click();
        links(page).getByLabel("名称").fill("市政府网站");
        links(page).getByLabel("地址").fill("https://www.example.gov.cn/");
        links(page).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("保存")).click();
        assertThat(links(page).getByRole(AriaRole.STATUS)).hasText("已保存。");

        choose(links(page), "查看");
        assertThat(links(page).getByRole(AriaRole.LISTITEM).getByText("市政府网站")).isVisible();
        choose(links(page), "最大化");
        assertThat(welcome(page)).hasCount(0);
        picture(page, "without-scripts");
    }

    private Page open(String address, int width) {
        Page page = loggedIn(USER, width, address);
        return page;
    }

    private static Locator links(Page page) {
        return window(page, "常用链接");
    }

    private static Locator welcome(Page page) {
        return window(page, "欢迎");
    }
}
