package org.tongzhou.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.tongzhou.http.PortalClient;
import org.tongzhou.http.PortalOperator;
import org.tongzhou.http.PortalServer;

/**
 * Base of the tests in a browser: one browser for all, a fresh context (cookies, width) for each visit.
 * Locate by role and label as a person does; Playwright waits by itself.
 */
public abstract class BrowserTest {
    /** The desk and the telephone: every page is looked at in both widths. */
    public static final int DESK = 1440;
    public static final int PHONE = 390;

    private static final Path SCREENSHOTS = Path.of(System.getProperty("tongzhou.screenshots", "target/screenshots"));
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final int PATIENCE_MILLIS = 30_000; // a test that succeeds never waits so long, however busy the machine
    private static final int PICTURE_MILLIS = 60_000; // a long page in a large print, on a busy machine

    private final List<BrowserContext> visits = new ArrayList<>();

    @BeforeAll
    static void bePatient() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    @AfterEach
    void endVisits() {
        visits.forEach(BrowserContext::close);
    }

    /** A new visitor with an empty cookie jar; paths are relative to the server. */
    protected Page visitor(int width) {
        return visitor(width, true, false);
    }

    /** A new visitor with a touch screen. */
    protected Page visitorWithTouch(int width) {
        return visitor(width, true, true);
    }

    /** A new visitor whose browser runs no scripts. */
    protected Page visitorWithoutScripts(int width) {
        return visitor(width, false, false);
    }

    private Page visitor(int width, boolean scripts, boolean touch) {
        return visitor(width, new Browser.NewContextOptions().setBaseURL(PortalServer.ADDRESS.toString()).setJavaScriptEnabled(scripts).setHasTouch(touch));
    }

    /** A new visitor whose browser is set up as the test says. */
    protected Page visitor(int width, Browser.NewContextOptions how) {
        BrowserContext visit = Chromium.shared().newContext(how.setViewportSize(width, width == PHONE ? 844 : 900).setLocale("zh-CN"));
        visit.setDefaultTimeout(PATIENCE_MILLIS);
        visits.add(visit);
        return visit.newPage();
    }

    /** A new visitor who has logged in, not by the form, and sees the homepage. */
    protected Page loggedIn(String username, int width) {
        return loggedIn(username, width, "/portal/");
    }

    /** A new visitor who has logged in, not by the form, and sees a page. */
    protected Page loggedIn(String username, int width, String address) {
        Page page = visitor(width);
        page.context().addCookies(PortalClient.loggedIn(username).cookies().stream()
            .map(cookie -> new Cookie(cookie.getName(), cookie.getValue()).setUrl(PortalServer.ADDRESS.toString())).toList());
        page.navigate(address);
        return page;
    }

    /** A new visitor who has logged in, and sees all that he has to do; its window on the homepage shows the first things only. */
    protected Page loggedInToWork(String username, int width) {
        return loggedIn(username, width, "/portal/p/home?_open=/todo::todo");
    }

    /** The visitor logs in by the form and sees the homepage. */
    protected void logIn(Page page, String username) {
        page.navigate("/portal/login");
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(PortalServer.demoPassword());
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(address -> !address.contains("/portal/login"));
    }

    /** Makes a page of the test's own, with a window for each portlet, such as {@code /home::links}. @return its address */
    protected static String makePage(String... portlets) {
        String name = "browser-" + UUID.randomUUID();
        PortalOperator.makePage(name, portlets);
        return "/portal/p/" + name;
    }

    /**
     * Tells a page that there is news on a topic, as another tab of the same browser passes it on; returns when the page has heard it.
     *
     * @param by whose act has made it, as {@code X-Tongzhou-Actor} names it; empty for somebody else's
     */
    protected static void tellNews(Page page, String topic, String by) {
        page.evaluate("""
            ([topic, by]) => new Promise(heard => {
              document.addEventListener("tz:topic", () => heard(), {once: true});
              const {context, user} = document.body.dataset;
              const other = new BroadcastChannel(`tz-live ${context} ${user}`);
              other.postMessage({topics: [topic], spread: 0, by});
              other.close();
            })""", List.of(topic, by));
    }

    /** The window with a title. */
    protected static Locator window(Page page, String title) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(title).setExact(true));
    }

    /** The button of a window's menu. */
    protected static Locator menuOf(Locator window) {
        return window.locator(".tz-menu > summary");
    }

    /** Opens a window's menu and chooses from it. */
    protected static void choose(Locator window, String item) {
        menuOf(window).click();
        window.locator(".tz-menu .tz-panel-item").getByText(item, new Locator.GetByTextOptions().setExact(true)).click();
    }

    /** Keeps a picture of the whole page. */
    protected void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
            .setPath(SCREENSHOTS.resolve(name + "-" + page.viewportSize().width + ".png")).setFullPage(true).setTimeout(PICTURE_MILLIS));
    }

    /** Waits until nothing moves any more, but what moves without end. */
    protected static void awaitRest(Page page) {
        page.evaluate("""
            () => Promise.all(document.getAnimations().filter(({effect}) => effect.getTiming().iterations !== Infinity)
                .map(animation => animation.finished.catch(() => {})))""");
        page.waitForFunction("() => !window.jQuery || jQuery(':animated').length === 0");
    }

    /** Keeps a picture of what is in sight. */
    protected void pictureOfScreen(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + "-" + page.viewportSize().width + ".png")).setTimeout(PICTURE_MILLIS));
    }

    /** Fails if axe finds a breach of WCAG 2.2 AA. */
    protected void assertAccessible(Page page) {
        assertAccessible(page, new AxeBuilder(page));
    }

    /** Fails if axe finds a breach in a part of the page: what an open panel covers half is no target at present. */
    protected void assertAccessible(Page page, String selector) {
        assertAccessible(page, new AxeBuilder(page).include(selector));
    }

    /** What a bar that stays in sight covers half at one place of the page only, and a colour on its way to another, is no breach. */
    private static void assertAccessible(Page page, AxeBuilder axe) {
        AxeRunOptions violationsOnly = new AxeRunOptions(); // the rest is not spelled out, which saves time
        violationsOnly.setResultTypes(List.of("violations"));
        axe.setLegacyMode(true).options(violationsOnly).withTags(WCAG);
        List<String> breaches = breaches(axe);
        if (!breaches.isEmpty()) {
            page.evaluate("scrollTo({top: 0, behavior: 'instant'})");
            awaitRest(page);
            List<String> remaining = breaches(axe);
            breaches = breaches.stream().filter(remaining::contains).toList();
        }

        assertThat(breaches).isEmpty();
    }

    private static List<String> breaches(AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
            .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml())).toList();
    }

    /** Fails if the page is wider than the window (WCAG 1.4.10). */
    protected void assertNoSidewaysScrolling(Page page) {
        Object excess = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");

        assertThat(excess).isEqualTo(0);
    }
}
