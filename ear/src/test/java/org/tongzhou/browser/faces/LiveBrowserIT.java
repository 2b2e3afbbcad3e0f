package org.tongzhou.browser.faces;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Windows that ask by themselves, and such that are told. */
class LiveBrowserIT extends FacesTest {
    @Test
    void aPollAsksUntilItIsStopped() {
        Page page = open(showcase("Live", "Live"));
        Locator one = windowAt(page, 0);
        Locator other = windowAt(page, 1);

        press(one, "开始轮询");
        assertThat(part(one, "asked")).not().hasText("0");
        stopPolling(one);
        press(other, "开始轮询");
        String asked = part(one, "asked").textContent();
        assertThat(part(other, "asked")).hasText(Pattern.compile("[2-9]|\\d{2,}"));

        assertThat(part(one, "asked")).hasText(asked);
    }

    /** None is under way afterwards. */
    private static void stopPolling(Locator window) {
        press(window, "停止轮询");
        window.page().waitForFunction("() => PrimeFaces.ajax.Queue.isEmpty()");
    }

    @Test
    void whatConcernsAWindowIsPushedToIt() {
        String address = showcase("Live", "Live", "Forms");
        Page page = open(address);
        String drawn = part(windowAt(page, 0), "drawn").textContent();
        Locator title = windowAt(page, 2).locator("input[id$=':title']");
        title.fill("还没有保存");

        makePage("/faces-showcase::Live");

        assertThat(part(windowAt(page, 0), "drawn")).not().hasText(drawn);
        assertThat(part(windowAt(page, 1), "drawn")).not().hasText(drawn);
        assertThat(title).hasValue("还没有保存");
    }

    @Test
    void whatWasFetchedBeforeAWindowAskedForMoreIsFetchedAgain() {
        Page page = open(showcase("Live"));
        Locator window = windowAt(page, 0);
        List<Runnable> held = new ArrayList<>();
        page.route("**/window/**", route -> {
            APIResponse answer = route.fetch();
            held.add(() -> route.fulfill(new Route.FulfillOptions().setResponse(answer)));
        });
        makePage("/faces-showcase::Live");
        page.waitForCondition(() -> !held.isEmpty());

        press(window, "开始轮询");
        assertThat(part(window, "asked")).not().hasText("0");
        stopPolling(window);
        String asked = part(window, "asked").textContent();
        held.get(0).run();
        page.waitForCondition(() -> held.size() > 1);

        assertThat(part(window, "asked")).hasText(asked);
    }
}
