package org.tongzhou.browser.faces;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.tongzhou.browser.BrowserTest;

/** Base of the tests of Faces views in windows: pages of the showcase's portlets, on which the browser may not complain about anything. */
abstract class FacesTest extends BrowserTest {
    static final String USER = "xunuo";

    private final List<String> complaints = new ArrayList<>();

    @AfterEach
    void theBrowserHasNotComplained() {
        assertThat(complaints).isEmpty();
    }

    /** A complaint that the test has provoked. */
    void expectComplaint(String part) {
        complaints.removeIf(complaint -> complaint.contains(part));
    }

    /** A page with a window for each of these portlets of the showcase, in the order of their names here. */
    static String showcase(String... portlets) {
        return makePage(Arrays.stream(portlets).map(name -> "/faces-showcase::" + name).toArray(String[]::new));
    }

    Page open(String address) {
        return open(loggedIn(USER, DESK), address);
    }

    Page open(Page page, String address) {
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(address);
        assertThat(page.locator(".tz-window[data-late]")).hasCount(0);
        return page;
    }

    /** The page's window of this number, from 0. */
    static Locator windowAt(Page page, int number) {
        return page.locator(".tz-window").nth(number);
    }

    static Locator button(Locator where, String name) {
        return where.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    static void press(Locator where, String button) {
        button(where, button).click();
    }

    /** An element by the end of its id; forms that have the same are told apart as {@code form:id}. */
    static Locator part(Locator where, String id) {
        return where.locator("[id$=':" + id + "']");
    }

    /** What a window has opened above the page: at its end, known by the window's namespace. */
    static Locator above(Locator window, String selector) {
        return window.page().locator("body > [id^=w" + window.getAttribute("data-window") + "_]" + selector).filter(
            new Locator.FilterOptions().setVisible(true));
    }

    /** Ids, scripts and style sheets stand once on a page, however many windows need them. */
    static void assertNothingTwice(Page page) {
        Object twice = page.evaluate("""
            () => {
              const path = address => address && new URL(address).pathname;
              const twice = all => all.filter((one, at) => one && all.indexOf(one) !== at);
              return twice([...document.querySelectorAll("[id]")].map(element => element.id))
                .concat(twice([...document.scripts].map(script => path(script.src))))
                .concat(twice([...document.querySelectorAll("link[rel=stylesheet]")].map(link => path(link.href))))
                .concat([...document.scripts].filter(script => /jquery(-?[0-9.]*)(\\.min)?\\.js/.test(script.src)).slice(1).map(script => script.src));
            }""");

        assertThat((List<?>) twice).isEmpty();
    }
}
