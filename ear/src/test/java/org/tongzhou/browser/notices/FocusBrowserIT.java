package org.tongzhou.browser.notices;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Where the keyboard is after an act, and what a field says to those who do not see it. */
class FocusBrowserIT extends NoticesTest {
    @Test
    void theFocusFollowsWhatIsAskedAndSaid() {
        Page page = editor(DESK);
        write(page, title("用键盘写的通知"), "只用键盘。");

        button(notices(page), "存草稿").press("Enter");
        assertSaid(page, "草稿已保存。");
        assertThat(said(page)).isFocused();

        button(notices(page), "发布…").press("Enter");
        assertThat(notices(page).locator(".notices-question")).isFocused();
        button(notices(page), "取消").press("Enter");
        assertThat(button(notices(page), "发布…")).isFocused();

        button(notices(page), "发布…").press("Enter");
        button(notices(page), "确认发布").press("Enter");
        assertSaid(page, "已发布");
        assertThat(said(page)).isFocused();
    }

    @Test
    void aFieldThatIsWrongHasTheFocusAndSaysWhy() {
        Page page = editor(DESK);

        button(notices(page), "存草稿").press("Enter");

        Locator title = field(page, "标题");
        assertThat(title).isFocused();
        assertThat(title).hasAttribute("aria-invalid", "true");
        assertThat(title).hasAccessibleDescription(Pattern.compile("请填写标题。"));
        assertThat(notices(page).getByLabel("指定单位")).hasAccessibleDescription(Pattern.compile("可选多个"));
        assertThat(notices(page).locator(".ql-editor")).hasAccessibleDescription(Pattern.compile("可先存草稿"));
        assertAccessible(page);
    }

    @Test
    void theEditorIsEnteredAndLeftByKeyboardAlone() {
        Page page = editor(DESK);
        Locator text = notices(page).locator(".ql-editor");
        Locator lastButton = button(notices(page), "清除格式");
        assertThat(text).isVisible();
        lastButton.focus();

        page.keyboard().press("Tab");
        assertThat(text).isFocused();
        page.keyboard().type("请阅。");
        page.keyboard().press("Tab");
        assertThat(notices(page).locator(".tz-upload:focus-within")).isVisible();
        page.keyboard().press("Shift+Tab");
        assertThat(text).isFocused();
        page.keyboard().press("Shift+Tab");
        assertThat(lastButton).isFocused();
        page.keyboard().press("Tab");
        page.keyboard().press("Escape");
        assertThat(button(notices(page), "加粗")).isFocused();
        assertThat(text).hasText("请阅。");
    }

    @Test
    void linesOfAListAreMovedInAndOutByKeyboard() {
        Page page = editor(DESK);
        notices(page).locator(".ql-editor").click();
        button(notices(page), "项目符号").click();
        page.keyboard().type("值班");
        assertThat(notices(page).locator(".ql-editor li")).hasText("值班");

        page.keyboard().press("ControlOrMeta+]");
        assertThat(notices(page).locator(".ql-editor li.ql-indent-1")).hasText("值班");
        page.keyboard().press("ControlOrMeta+[");
        assertThat(notices(page).locator(".ql-editor li:not(.ql-indent-1)")).hasText("值班");
    }

    private static Locator said(Page page) {
        return notices(page).locator(".tz-said > .tz-message");
    }
}
