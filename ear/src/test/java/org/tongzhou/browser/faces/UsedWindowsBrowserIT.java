package org.tongzhou.browser.faces;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What news does to a window in use: it takes nothing from who uses it, and is shown as soon as that is so, or told. */
class UsedWindowsBrowserIT extends FacesTest {
    private static final String WINDOWS = "**/window/**";
    private static final Pattern REQUESTS = Pattern.compile("[?&]_r=");
    private static final String TOPIC = "used-windows";
    private static final String OTHERS = "";

    private record Held(String text, Runnable release) { }

    private final Deque<Held> held = new ArrayDeque<>();

    @Test
    void whatIsPressedWhenNewsComesIsClicked() {
        Page page = open(showcase("Live"));
        Locator window = concerned(page);
        fetchAndHold(page, window);

        button(window, "开始轮询").hover();
        page.mouse().down();
        release(page);
        page.unroute(WINDOWS);
        page.mouse().up();

        assertThat(part(window, "asked")).not().hasText("0");
        button(window, "停止轮询").click();
        assertShown(window);
    }

    @Test
    void aMenuThatIsOpenedWhileNewsIsFetchedStaysOpen() {
        Page page = open(showcase("Live"));
        Locator window = concerned(page);
        fetchAndHold(page, window);

        menuOf(window).click();
        release(page);
        page.unroute(WINDOWS);

        assertThat(window.locator("details.tz-menu[open]")).hasCount(1);
        page.keyboard().press("Escape");
        assertShown(window);
    }

    @Test
    void anEditorThatIsEmptyKeepsTheCaretAndShowsTheNewsWhenItIsLeft() {
        Page page = open(showcase("Editor"));
        Locator window = concerned(page);
        Locator editor = window.locator(".ql-editor");
        editor.click();

        tellNews(page, TOPIC, OTHERS);

        assertThat(window.locator(".tz-news")).isVisible();
        assertThat(editor).isFocused();
        page.keyboard().type("请阅");
        assertThat(editor).hasText("请阅");
        page.keyboard().press("Backspace");
        page.keyboard().press("Backspace");
        assertThat(editor).hasText("");
        editor.blur();
        assertShown(window);
    }

    @Test
    void whatIsToldWhileAWindowIsFetchedIsFetchedAfterwards() {
        Page page = open(showcase("Live"));
        Locator window = concerned(page);
        fetchAndHold(page, window);
        tellNews(page, TOPIC, OTHERS);

        release(page);
        page.waitForCondition(() -> !held.isEmpty());
        String latest = drawn(held.peek().text());
        release(page);

        assertThat(part(window, "drawn")).hasText(latest);
    }

    @Test
    void newsThatCannotBeHadIsAskedForAgainAndThenTold() {
        Page page = open(showcase("Live"));
        Locator window = concerned(page);
        page.route(WINDOWS, route -> route.fulfill(new Route.FulfillOptions().setStatus(503)), new Page.RouteOptions().setTimes(1));
        tellNews(page, TOPIC, OTHERS);
        assertShown(window);

        concerned(page);
        page.route(WINDOWS, Route::abort);
        tellNews(page, TOPIC, OTHERS);
        Locator sign = window.locator(".tz-news");
        assertThat(sign).isVisible();
        page.unroute(WINDOWS);
        sign.click();
        assertShown(window);
        expectComplaint("Failed to load resource");
    }

    /** The news of what it has done itself comes while it still waits for the answer, and holds what it has sent. */
    @Test
    void theSignThatThereIsNewsGoesWhenTheWindowIsSent() {
        Page page = open(showcase("Forms"));
        Locator window = concerned(page);
        window.locator("input[id$=':search']").fill("防汛");
        tellNews(page, TOPIC, OTHERS);
        assertThat(window.locator(".tz-news")).isVisible();
        page.route(REQUESTS, this::hold);

        Request sent = page.waitForRequest(REQUESTS, () -> window.locator("button[id$=':go']").click());
        page.waitForCondition(() -> !held.isEmpty());
        tellNews(page, TOPIC, sent.headerValue("x-tongzhou-actor"));
        release(page);

        assertShown(window);
        assertThat(window.locator("input[id$=':search']")).hasValue("防汛");
    }

    /** The page's only window, which is concerned by the topic and marked, so that it is seen when it is shown anew. */
    private static Locator concerned(Page page) {
        Locator window = windowAt(page, 0);
        window.evaluate("(frame, topic) => Object.assign(frame.dataset, {topics: topic, before: 'news'})", TOPIC);
        return window;
    }

    private static void assertShown(Locator window) {
        assertThat(window).not().hasAttribute("data-before", "news");
        assertThat(window.locator(".tz-news")).hasCount(0);
    }

    /** The page is told of news, and the answer that brings it is on its way until it is released. */
    private void fetchAndHold(Page page, Locator window) {
        page.route(WINDOWS, this::hold);
        tellNews(page, TOPIC, OTHERS);
        page.waitForCondition(() -> !held.isEmpty());
        assertThat(window).hasAttribute("data-before", "news");
    }

    private void hold(Route route) {
        APIResponse answer = route.fetch();
        held.add(new Held(answer.text(), () -> route.fulfill(new Route.FulfillOptions().setResponse(answer))));
    }

    /** The oldest answer that is held comes, and the page has had the time to do something with it. */
    private void release(Page page) {
        page.waitForRequestFinished(held.remove().release());
        page.evaluate("() => new Promise(rest => requestAnimationFrame(() => requestAnimationFrame(() => rest())))");
    }

    private static String drawn(String answer) {
        Matcher drawn = Pattern.compile(":drawn\"[^>]*>(\\d+)<").matcher(answer);
        if (!drawn.find()) {
            throw new AssertionError("nothing is drawn in " + answer);
        }
        return drawn.group(1);
    }
}
