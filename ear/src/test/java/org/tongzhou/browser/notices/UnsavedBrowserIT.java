package org.tongzhou.browser.notices;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What was typed and not saved, when its window is lost; and two windows with one draft. */
class UnsavedBrowserIT extends NoticesTest {
    @Test
    void whatWasTypedInALostWindowComesBackAndTwoWindowsKnowOfEachOther() {
        String title = title("没存就断电");
        Page lost = editor(DESK);
        write(lost, title, "原文");
        save(lost);
        assertThat(lost).hasURL(Pattern.compile("id="));
        String address = lost.url();
        notices(lost).locator(".ql-editor").click();
        lost.keyboard().press("End");
        lost.keyboard().type("，又写了一半");
        assertThat(status(lost)).containsText("已自动保留");
        picture(lost, "notices-kept");

        Page next = loggedIn(PUBLISHER, DESK);
        next.navigate(address);
        assertThat(status(next)).containsText("您自己（另一个窗口） 也打开着这份草稿");
        assertThat(notices(next).locator(".notices-unsaved")).containsText("您有未保存的内容");
        notices(next).getByText("查看未保存的内容").click();
        assertThat(notices(next).locator(".notices-unsaved")).containsText("原文，又写了一半");
        picture(next, "notices-unsaved");
        assertAccessible(next);
        button(notices(next), "恢复").click();
        assertSaid(next, "已恢复未保存的内容");
        assertThat(notices(next).locator(".ql-editor")).containsText("原文，又写了一半");
        save(next);
        assertThat(notices(next).locator(".notices-unsaved")).hasCount(0);

        button(notices(lost), "存草稿").click();
        assertThat(notices(lost).locator(".notices-question")).containsText("在您打开之后又有改动");
    }

    private static Locator status(Page page) {
        return notices(page).getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText(Pattern.compile(".")));
    }
}
