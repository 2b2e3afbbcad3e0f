package org.tongzhou.browser.home;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongzhou.browser.BrowserTest;

/** A member of staff jots something down (便签), in a window of a page that is the test's own. */
class NoteBrowserIT extends BrowserTest {
    private static final String USER = "xunuo";
    private static final String TEXT = "问会务科\n</textarea><script>ran=1</script>\n下午三点";

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void whatIsWrittenIsThereAtTheNextLogin(int width) {
        String address = makePage("/home::note");
        Page page = open(address, width);

        write(page, TEXT);
        picture(page, "note");
        assertNoSidewaysScrolling(page);
        assertAccessible(page);

        Page later = open(address, width);
        assertThat(text(later)).hasValue(TEXT);
        assertThat(later.evaluate("typeof ran")).isEqualTo("undefined");
    }

    @Test
    void whatTwoTabsWriteIsNotLost() {
        String address = makePage("/home::note");
        Page first = open(address, DESK);
        Page second = open(address, DESK);
        write(first, "来自第一个窗口");

        text(second).fill("来自第二个窗口");
        save(second);

        assertThat(note(second).getByRole(AriaRole.ALERT)).containsText("便签已在别处改动");
        assertThat(text(second)).hasValue("来自第二个窗口");
        assertThat(note(second)).containsText("来自第一个窗口");
        save(second);
        assertThat(note(second).getByRole(AriaRole.STATUS)).hasText("已保存。");
        assertThat(text(open(address, DESK))).hasValue("来自第二个窗口");
    }

    @Test
    void titleAndColourAreTheReadersOwn() {
        String address = makePage("/home::note");
        Page page = open(address, DESK);

        choose(note(page), "设置");
        page.getByLabel("标题").fill("今天要办");
        page.getByLabel("绿").check();
        picture(page, "note-edit");
        assertAccessible(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("保存").setExact(true)).click();

        assertThat(window(page, "今天要办").locator(".home-note-green")).isVisible();
        Page colleague = loggedIn("shaojing", DESK, address);
        assertThat(window(colleague, "便签")).isVisible();
    }

    private Page open(String address, int width) {
        Page page = loggedIn(USER, width, address);
        return page;
    }

    private static void write(Page page, String text) {
        text(page).fill(text);
        save(page);
        assertThat(note(page).getByRole(AriaRole.STATUS)).hasText("已保存。");
    }

    private static void save(Page page) {
        note(page).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("保存").setExact(true)).click();
    }

    private static Locator text(Page page) {
        return note(page).getByRole(AriaRole.TEXTBOX);
    }

    private static Locator note(Page page) {
        return window(page, "便签");
    }
}
