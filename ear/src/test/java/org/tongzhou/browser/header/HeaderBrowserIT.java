package org.tongzhou.browser.header;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongzhou.browser.BrowserTest;
import org.tongzhou.http.PortalOperator;

/** The header: search, bell, help and the user's menu, by mouse and by keyboard, in each theme. */
class HeaderBrowserIT extends BrowserTest {
    private final String username = "b" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void addUser() {
        PortalOperator.addUser(username, "staff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"red", "blue", "dark", "large"})
    void everyOpenMenuIsAccessibleInEachTheme(String theme) {
        Page page = loggedIn(username, DESK, "/portal/p/home");
        userMenu(page).click();
        page.locator(".tz-me button[name=theme][value=" + theme + "]").click();
        assertThat(page.locator("html")).hasAttribute("data-theme", theme);
        assertMenu(page, "header-me-" + theme);

        page.keyboard().press("Escape");
        page.locator(".tz-bell > summary").click();
        assertThat(page.locator("#news li")).hasCount(1);
        assertMenu(page, "header-bell-" + theme);

        page.keyboard().press("Escape");
        page.locator(".tz-help > summary").click();
        assertMenu(page, "header-help-" + theme);

        page.keyboard().press("Escape");
        find(page).fill("cylj");
        assertThat(page.getByRole(AriaRole.OPTION)).hasCount(1);
        find(page).press("ArrowDown");
        assertMenu(page, "header-search-" + theme);
    }

    @Test
    void theSearchIsUsedByKeyboard() {
        Page page = loggedIn(username, DESK, "/portal/p/home");
        page.keyboard().press("/");
        assertThat(find(page)).isFocused();

        page.keyboard().type("cylj");
        Locator option = page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("常用链接"));
        assertThat(option).isVisible();
        assertThat(find(page)).hasAttribute("aria-expanded", "true");

        page.keyboard().press("Escape");
        assertThat(option).isHidden();
        assertThat(find(page)).hasValue("cylj");

        page.keyboard().press("ArrowDown");
        assertThat(option).isVisible();
        page.keyboard().press("ArrowDown");
        assertThat(option).hasAttribute("aria-selected", "true");
        assertThat(find(page)).hasAttribute("aria-activedescendant", option.getAttribute("id"));
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/portal/p/home#window-\\d+$"));
    }

    @Test
    void aSearchThatFindsNothingSaysWhatToDo() {
        Page page = loggedIn(username, DESK, "/portal/p/home");

        find(page).fill("没有这样的东西");

        assertThat(page.locator("div.tz-found p")).containsText("请换个说法");
        assertAccessible(page);
    }

    @Test
    void peopleOfOneNameAreToldApartByUnitAndPost() {
        Page page = loggedIn(username, DESK, "/portal/p/home");

        find(page).fill("shaojing");

        assertThat(page.getByRole(AriaRole.OPTION)).hasText("邵静市政府办公室文电科 机要秘书");
    }

    @Test
    void withoutAScriptTheSearchIsAPage() {
        Page page = visitorWithoutScripts(DESK);
        logIn(page, username);
        page.navigate("/portal/p/home");

        find(page).fill("cylj");
        find(page).press("Enter");

        page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("常用链接")).click();
        assertThat(page).hasURL(Pattern.compile("/portal/p/home#window-\\d+$"));
    }

    @Test
    void aThemeIsAppliedWithoutAReloadAndIsThereInTheNextBrowser() {
        Page page = loggedIn(username, DESK, "/portal/p/home");
        page.evaluate("window.sameDocument = true");
        userMenu(page).click();

        page.waitForResponse("**/portal/appearance", () -> page.locator(".tz-me button[value=dark]").click());
        page.waitForResponse("**/portal/appearance", () -> page.locator(".tz-me button[value=compact]").click());

        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        assertThat(page.locator("html")).hasAttribute("data-density", "compact");
        assertThat(page.locator(".tz-me button[value=dark]")).hasAttribute("aria-pressed", "true");
        org.assertj.core.api.Assertions.assertThat(page.evaluate("window.sameDocument")).isEqualTo(true);
        Page other = loggedIn(username, DESK, "/portal/p/home");
        assertThat(other.locator("html")).hasAttribute("data-theme", "dark");
        assertThat(other.locator("html")).hasAttribute("data-density", "compact");
    }

    @Test
    void anotherLanguageIsSpokenAtOnce() {
        Page page = loggedIn(username, DESK, "/portal/p/home");
        userMenu(page).click();

        page.locator(".tz-me button[name=lang][value=en]").click();

        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator("#edit-page")).hasText("Edit page");
    }

    @Test
    void withoutAScriptAThemeIsChosenByAForm() {
        Page page = visitorWithoutScripts(DESK);
        logIn(page, username);
        page.navigate("/portal/p/home");

        userMenu(page).click();
        page.locator(".tz-me button[value=blue]").click();

        assertThat(page).hasURL(Pattern.compile("/portal/p/home$"));
        assertThat(page.locator("html")).hasAttribute("data-theme", "blue");
    }

    @Test
    void whoHasChosenNothingFollowsTheSystem() {
        Page page = loggedIn(username, DESK, "/portal/p/home");
        Object day = background(page);

        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        org.assertj.core.api.Assertions.assertThat(background(page)).isEqualTo("rgb(18, 22, 30)").isNotEqualTo(day);
        picture(page, "home-system-night");
        assertAccessible(page);

        userMenu(page).click();
        page.locator(".tz-me button[value=red]").click();
        org.assertj.core.api.Assertions.assertThat(background(page)).isEqualTo(day);
    }

    @Test
    void theMenusAreWalkedByKeyboard() {
        Page page = loggedIn(username, DESK, "/portal/p/home");
        userMenu(page).focus();

        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(page.locator(".tz-me button[name=theme]").first()).isFocused();
        page.keyboard().press("Escape");
        assertThat(userMenu(page)).isFocused();
        assertThat(page.locator(".tz-me .tz-panel")).isHidden();

        page.locator(".tz-bell > summary").focus();
        page.keyboard().press("Space");
        page.keyboard().press("Tab");
        assertThat(page.getByText("全部消息")).isFocused();
        page.keyboard().press("Tab");
        assertThat(page.locator(".tz-bell .tz-panel")).isHidden();
    }

    @Test
    void theBellCountsWhileThePageIsOpenAndItsListIsRead() {
        Page reader = loggedIn(username, DESK, "/portal/p/home");
        Locator badge = reader.locator(".tz-bell .tz-badge");
        assertThat(badge).isHidden();

        sharePage("值班");
        assertThat(badge).hasText("1");
        assertThat(reader.locator(".tz-bell > summary")).hasAttribute("aria-label", "消息，1 条未读");
        sharePage("防汛");
        assertThat(badge).hasText("2");

        reader.locator(".tz-bell > summary").click();
        assertThat(reader.locator("#news .tz-unread")).hasText(new String[] {"许诺 与您分享了页面“防汛”。", "许诺 与您分享了页面“值班”。"});
        picture(reader, "bell");
        assertAccessible(reader);
        reader.locator("#news-read-all").click();
        assertThat(badge).isHidden();
        assertThat(reader.locator("#news .tz-unread")).hasCount(0);

        reader.getByText("全部消息").click();
        assertThat(reader.locator("main .tz-row")).hasCount(2);
        picture(reader, "notifications");
        assertAccessible(reader);
    }

    @Test
    void aLoginElsewhereIsSeenAndEnded() {
        Page desk = loggedIn(username, DESK);
        Page phone = loggedIn(username, PHONE);
        desk.navigate("/portal/p/home");
        userMenu(desk).click();
        desk.locator(".tz-me").getByText("登录管理").click();
        assertThat(desk.getByText("本次登录")).isVisible();
        picture(desk, "sessions");
        assertAccessible(desk);

        desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("结束其他所有登录")).click();

        assertThat(desk.getByRole(AriaRole.STATUS).first()).hasText("已结束，那里需要重新登录。");
        phone.navigate("/portal/p/home");
        assertThat(phone).hasURL(Pattern.compile("/portal/login"));
    }

    @Test
    void aPhoneHasADockOfFiveAndEveryPageFits() {
        Page page = loggedIn(username, PHONE, "/portal/p/home");
        assertThat(page.locator(".tz-dock > *")).hasCount(5);

        page.locator(".tz-dock").getByText("搜索").click();
        page.locator("main input[type=search]").fill("xunuo");
        page.locator("main input[type=search]").press("Enter");
        assertThat(page.locator("main")).containsText("许诺");
        picture(page, "search");
        assertNoSidewaysScrolling(page);
        assertAccessible(page);

        page.locator(".tz-dock").getByText("消息").click();
        assertThat(page.locator("main")).containsText("还没有消息");
        picture(page, "notifications");
        assertNoSidewaysScrolling(page);

        page.locator(".tz-dock summary").getByText("我的").click();
        page.locator(".tz-dock").getByText("登录管理").click();
        picture(page, "sessions");
        assertNoSidewaysScrolling(page);
        assertAccessible(page);
    }

    /** Somebody makes a page and shares it with the test's user. */
    private void sharePage(String title) {
        Page sender = loggedIn("xunuo", DESK, "/portal/p/home");
        sender.evaluate("""
            async ([title, username]) => {
              const {api} = await import(document.querySelector("script[type=module]").src.replace("portal.js", "api.js"));
              const {name} = await api("POST", "pages", {title});
              await api("POST", `pages/${name}/share`, {usernames: [username], message: ""});
            }""", List.of(title, username));
    }

    private void assertMenu(Page page, String name) {
        picture(page, name);
        assertNoSidewaysScrolling(page);
        assertAccessible(page, ".tz-header");
    }

    private static Locator userMenu(Page page) {
        return page.locator(".tz-me > summary");
    }

    private static Locator find(Page page) {
        return page.locator(".tz-find input");
    }

    private static Object background(Page page) {
        return page.evaluate("getComputedStyle(document.body).backgroundColor");
    }
}
