package org.tongzhou.browser.fragments;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongzhou.browser.BrowserTest;

/** Interactions that show only the windows anew that they change, and take nothing from the user (DESIGN 4.4). */
class FragmentsBrowserIT extends BrowserTest {
    private static final String USER = "xunuo";
    private static final String ONE = "DeskOne";
    private static final String TWO = "DeskTwo";
    private static final String THREE = "DeskThree";
    private static final String[] ONE_TO_THREE = {"/conformance::DeskOne", "/conformance::DeskTwo", "/conformance::DeskThree"};

    @Test
    void aLinkShowsOnlyItsOwnWindowAnew() {
        Page page = open();
        mark(page);

        follow(page, ONE, "next step");

        assertThat(shown(page, ONE, "step")).hasText("1");
        assertThat(page).hasURL(Pattern.compile("step=1"));
        assertThat(marked(page)).containsExactly(TWO, THREE);
        assertThat(window(page, ONE).getByRole(AriaRole.HEADING)).isFocused();
        assertThat(page.locator("#tz-status")).hasText("DeskOne已更新");
    }

    @Test
    void aSharedParameterAndAnEventReachTheirWindows() {
        Page page = open();
        mark(page);

        follow(page, ONE, "set city");
        assertThat(shown(page, TWO, "city")).hasText("北京");
        assertThat(marked(page)).containsExactly(THREE);

        text(page, ONE).fill("春节安排");
        press(page, ONE, "tell");
        assertThat(shown(page, TWO, "heard")).hasText("春节安排");
        assertThat(shown(page, TWO, "city")).hasText("北京");
        assertThat(marked(page)).containsExactly(THREE);
    }

    @Test
    void historyAndBookmarksTellTheWholePage() {
        Page page = open();
        follow(page, ONE, "next step");
        assertThat(shown(page, ONE, "step")).hasText("1");
        follow(page, THREE, "next step"); // an address from before the first step
        assertThat(shown(page, THREE, "step")).hasText("1");
        assertThat(shown(page, ONE, "step")).hasText("1");

        page.goBack();
        assertThat(shown(page, THREE, "step")).hasText("0");
        assertThat(shown(page, ONE, "step")).hasText("1");
        page.goBack();
        assertThat(shown(page, ONE, "step")).hasText("0");
        page.goForward();
        page.goForward();
        assertThat(shown(page, THREE, "step")).hasText("1");

        Page bookmark = page.context().newPage();
        bookmark.navigate(page.url());
        assertThat(shown(bookmark, ONE, "step")).hasText("1");
        assertThat(shown(bookmark, THREE, "step")).hasText("1");
        page.reload();
        assertThat(shown(page, ONE, "step")).hasText("1");
    }

    @Test
    void anUnsavedFormElsewhereIsKeptAndToldThatThereIsNews() {
        Page page = open();
        text(page, TWO).fill("还没有保存");

        follow(page, ONE, "set city");
        assertThat(shown(page, ONE, "city")).hasText("北京");
        assertThat(text(page, TWO)).hasValue("还没有保存");
        Locator news = window(page, TWO).getByText("内容有更新 · 刷新");
        assertThat(news).isVisible();
        picture(page, "fragments-news");
        assertAccessible(page);

        news.click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("放弃尚未保存的内容？");
        dialog.getByText("取消").click();
        assertThat(text(page, TWO)).hasValue("还没有保存");

        news.click();
        dialog.getByText("放弃并继续").click();
        assertThat(shown(page, TWO, "city")).hasText("北京");
        assertThat(text(page, TWO)).hasValue("");
    }

    /** The answer to a click in another window takes the place of what shows the news, though it was asked for before. */
    @Test
    void anAnswerThatIsOlderThanTheNewsIsNotTheLast() {
        Page page = open();
        List<Runnable> held = new ArrayList<>();
        List<String> fetched = new ArrayList<>();
        page.onRequest(request -> {
            if (request.url().contains("/window/")) {
                fetched.add(request.url());
            }
        });
        page.route(url -> !url.contains("/window/") && url.contains("/p/"), route -> {
            APIResponse answer = route.fetch();
            held.add(() -> route.fulfill(new Route.FulfillOptions().setResponse(answer)));
        });
        follow(page, ONE, "set city");
        page.waitForCondition(() -> !held.isEmpty());
        mark(page);
        window(page, TWO).evaluate("frame => frame.dataset.topics = 'of-two'");
        tellNews(page, "of-two", "");
        page.waitForCondition(() -> !marked(page).contains(TWO));
        assertThat(fetched).hasSize(1);

        held.get(0).run();

        assertThat(shown(page, TWO, "city")).hasText("北京");
        page.waitForCondition(() -> fetched.size() == 2);
    }

    @Test
    void leavingThePageAsksForWhatIsNotSaved() {
        Page page = open();
        List<String> asked = new ArrayList<>();
        page.onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.accept();
        });
        follow(page, ONE, "next step");
        assertThat(shown(page, ONE, "step")).hasText("1");
        page.navigate("/portal/p/home");
        assertThat(asked).isEmpty();

        page.goBack();
        text(page, TWO).click(); // a browser asks only where somebody has worked
        page.keyboard().type("还没有保存");
        page.navigate("/portal/p/home");
        assertThat(asked).containsExactly("beforeunload");
    }

    @Test
    void anActionThatFailsTellsItsIncidentAndKeepsWhatWasTyped() {
        Page page = open();
        text(page, ONE).fill("不能丢");

        press(page, ONE, "fail");

        Locator alert = window(page, ONE).getByRole(AriaRole.ALERT);
        assertThat(alert).containsText("系统繁忙");
        assertThat(alert.locator("code")).hasText(Pattern.compile("[0-9A-F]{10}"));
        assertThat(text(page, ONE)).hasValue("不能丢");
        picture(page, "fragments-failed");
        assertAccessible(page);

        press(page, ONE, "save");
        assertThat(shown(page, ONE, "saved")).hasText("不能丢");
        assertThat(alert).hasCount(0);
    }

    @Test
    void aRefusedFieldGetsTheFocus() {
        Page page = open();
        text(page, ONE).fill("不对");

        press(page, ONE, "be refused");

        assertThat(text(page, ONE)).isFocused();
        assertThat(text(page, ONE)).hasAttribute("aria-invalid", "true");
    }

    @Test
    void aDoubleClickSendsOnce() {
        Page page = open();

        window(page, ONE).getByText("save", exactly()).dblclick();

        assertThat(window(page, ONE).locator("pre")).containsText("actions=1");
        follow(page, ONE, "next step"); // comes after whatever was sent
        assertThat(shown(page, ONE, "step")).hasText("1");
        assertThat(window(page, ONE).locator("pre")).containsText("actions=1");
    }

    @Test
    void aFileIsSentAndADownloadStaysOne() {
        Page page = open();
        window(page, ONE).getByLabel("file").setInputFiles(
            new FilePayload("a.txt", "text/plain", "春节".getBytes(StandardCharsets.UTF_8)));
        mark(page);

        press(page, ONE, "upload");
        assertThat(shown(page, ONE, "saved")).hasText("a file");
        assertThat(marked(page)).containsExactly(TWO, THREE);

        assertThat(page.waitForDownload(() -> follow(page, ONE, "fetch file")).failure()).isNull();
        assertThat(marked(page)).containsExactly(TWO, THREE);
    }

    @Test
    void anActionThatLeadsElsewhereIsFollowed() {
        Page page = open();

        press(page, ONE, "go away");

        page.waitForURL(Pattern.compile("/elsewhere\\.html$"));
    }

    @Test
    void aMaximizedWindowLiesOverTheOthersWhichStayAsTheyWere() {
        Page page = open();
        text(page, TWO).fill("还没有保存");
        text(page, THREE).fill("正在写");
        mark(page);
        window(page, THREE).getByText("enlarge", exactly()).scrollIntoViewIfNeeded();
        Object top = page.evaluate("scrollY");

        follow(page, THREE, "enlarge");
        assertThat(page).hasURL(Pattern.compile("maximized"));
        assertThat(window(page, TWO)).isHidden();
        assertThat(text(page, THREE)).hasValue("正在写");
        picture(page, "fragments-maximized");

        page.goBack();
        assertThat(window(page, ONE)).isVisible();
        assertThat(text(page, TWO)).hasValue("还没有保存");
        assertThat(text(page, THREE)).hasValue("正在写");
        assertThat(marked(page)).containsExactly(ONE, TWO);
        page.waitForFunction("top => scrollY === top", top);
    }

    @Test
    void aMaximizedAddressShowsTheWindowAloneAndRestoringBringsTheOthers() {
        Page page = open();
        follow(page, THREE, "enlarge");
        assertThat(page).hasURL(Pattern.compile("maximized"));
        page.reload();
        assertThat(window(page, ONE)).hasCount(0);

        window(page, THREE).locator(".tz-more").click();

        assertThat(window(page, ONE)).isVisible();
        assertThat(window(page, THREE)).isVisible();
    }

    @Test
    void aMinimizedWindowIsSoAtTheNextLogin() {
        String address = makePage(ONE_TO_THREE);
        Page page = open(address);

        choose(window(page, TWO), "最小化");
        assertThat(window(page, TWO).locator(".tz-window-body")).hasCount(0);
        assertThat(page).hasURL(address);
        assertThat(window(open(address), TWO).locator(".tz-window-body")).hasCount(0);

        choose(window(page, TWO), "还原");
        assertThat(window(page, TWO).locator(".tz-window-body")).isVisible();
        assertThat(window(open(address), TWO).locator(".tz-window-body")).isVisible();
    }

    @Test
    void aLoginThatHasEndedLosesNothing() {
        Page page = open();
        text(page, ONE).fill("不能丢");
        page.context().clearCookies();

        press(page, ONE, "save");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("登录已结束");
        picture(page, "fragments-logged-out");
        assertAccessible(page);
        dialog.getByText("继续", exactly()).click();
        assertThat(dialog.getByRole(AriaRole.STATUS)).containsText("还没有登录");

        Page login = page.context().waitForPage(() -> dialog.getByText("打开登录页面").click());
        logIn(login, "shaojing");
        dialog.getByText("继续", exactly()).click();
        assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("另一位用户");
        assertThat(text(page, ONE)).hasValue("不能丢");

        login.context().clearCookies();
        logIn(login, USER);
        dialog.getByText("继续", exactly()).click();
        assertThat(shown(page, ONE, "saved")).hasText("不能丢");
        assertThat(dialog).hasCount(0);
    }

    @Test
    void aLostConnectionLosesNothing() {
        Page page = open();
        text(page, ONE).fill("不能丢");
        page.context().setOffline(true);

        press(page, ONE, "save");
        Locator alert = window(page, ONE).getByRole(AriaRole.ALERT);
        assertThat(alert).containsText("没有连上服务器");
        assertThat(text(page, ONE)).hasValue("不能丢");

        page.context().setOffline(false);
        alert.getByText("重试").click();
        assertThat(shown(page, ONE, "saved")).hasText("不能丢");
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void withoutScriptsTheSameWorksByWholePages(int width) {
        Page page = visitorWithoutScripts(width);
        logIn(page, USER);
        page.navigate(makePage(ONE_TO_THREE));

        follow(page, ONE, "set city");
        assertThat(shown(page, TWO, "city")).hasText("北京");
        text(page, ONE).fill("春节安排");
        press(page, ONE, "tell");
        assertThat(shown(page, TWO, "heard")).hasText("春节安排");
        assertThat(shown(page, TWO, "city")).hasText("北京");
        follow(page, THREE, "enlarge");
        assertThat(window(page, ONE)).hasCount(0);
        page.goBack();
        assertThat(shown(page, TWO, "heard")).hasText("春节安排");
    }

    private Page open() {
        return open(makePage(ONE_TO_THREE));
    }

    private Page open(String address) {
        Page page = loggedIn(USER, DESK, address);
        return page;
    }

    private static void follow(Page page, String window, String link) {
        window(page, window).getByText(link, exactly()).click();
    }

    private static void press(Page page, String window, String button) {
        window(page, window).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true)).click();
    }

    private static Locator text(Page page, String window) {
        return window(page, window).getByLabel("text", new Locator.GetByLabelOptions().setExact(true));
    }

    private static Locator shown(Page page, String window, String name) {
        return window(page, window).locator("b." + name);
    }

    /** Marks the windows as they stand; one that is shown anew has no mark. */
    private static void mark(Page page) {
        page.evaluate("document.querySelectorAll('.tz-window').forEach(frame => frame.marked = true)");
    }

    @SuppressWarnings("unchecked") // the script answers texts
    private static List<String> marked(Page page) {
        return (List<String>) page.evaluate("[...document.querySelectorAll('.tz-window')].filter(frame => frame.marked)"
            + ".map(frame => frame.querySelector('h2').textContent)");
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
