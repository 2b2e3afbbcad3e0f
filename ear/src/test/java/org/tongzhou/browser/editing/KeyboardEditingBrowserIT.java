package org.tongzhou.browser.editing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Windows arranged by keyboard, and what a screen reader is told. */
class KeyboardEditingBrowserIT extends EditingTest {
    @Test
    void aWindowIsPickedUpMovedAndDropped() {
        Page page = edit(DESK);

        handle(page, COLLEAGUES).press("Enter");
        assertThat(announced(page)).hasText("已拿起“同事速查”。 同事速查：第 1 列，第 1 行，宽 6 格，高 8 行，共 4 个窗口中的第 1 个");
        page.keyboard().press("ArrowRight");
        assertThat(announced(page)).hasText("同事速查：第 7 列，第 1 行，宽 6 格，高 8 行，共 4 个窗口中的第 2 个");
        page.keyboard().press("ArrowDown");
        assertThat(announced(page)).hasText("同事速查：第 7 列，第 9 行，宽 6 格，高 8 行，共 4 个窗口中的第 4 个");
        page.keyboard().press("Space");

        assertPlace(page, COLLEAGUES, 7, 9, 6, 8);
        assertThat(handle(page, COLLEAGUES)).isFocused();
        assertThat(handle(page, COLLEAGUES)).hasAttribute("aria-pressed", "false");
        assertSaved(page);
    }

    @Test
    void shiftAndArrowsSizeAWindow() {
        Page page = edit(DESK);

        handle(page, NOTE).press("Enter");
        page.keyboard().press("Shift+ArrowLeft");
        page.keyboard().press("Shift+ArrowDown");
        page.keyboard().press("Enter");

        assertPlace(page, NOTE, 1, 9, 5, 9);
        assertSaved(page);
    }

    @Test
    void endsOfTheGridAreReachedByOneKeyAndTold() {
        Page page = edit(DESK);

        handle(page, NEWS).press("Enter");
        page.keyboard().press("PageUp");
        assertThat(announced(page)).containsText("第 7 列，第 1 行");
        page.keyboard().press("Home");
        assertThat(announced(page)).containsText("第 1 列，第 1 行");
        page.keyboard().press("ArrowLeft");

        assertThat(announced(page)).hasText("已到边上。");
    }

    @Test
    void escapePutsBackWhatIsPickedUpAndThenLeavesTheEditor() {
        Page page = edit(DESK);

        handle(page, COLLEAGUES).press("Enter");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Escape");
        assertThat(announced(page)).hasText("已取消，“同事速查”回到原处。");
        assertOrder(page, COLLEAGUES, LINKS, NOTE, NEWS);
        assertThat(handle(page, COLLEAGUES)).isFocused();

        page.keyboard().press("Escape");
        assertThat(bar(page)).hasCount(0);
        assertThat(button(page, "编辑页面")).isFocused();
    }

    @Test
    void deleteRemovesAWindowAndControlZBringsItBack() {
        Page page = edit(DESK);

        handle(page, LINKS).press("Delete");
        assertThat(frame(page, LINKS)).hasCount(0);
        assertThat(page.locator(":focus")).hasAttribute("aria-label", "移动：" + NEWS);

        page.keyboard().press("Control+z");
        assertOrder(page, COLLEAGUES, LINKS, NOTE, NEWS);
        assertSaved(page);
    }

    @Test
    void whatIsInsideAWindowIsOutOfReachWhileEditing() {
        Page page = edit(DESK);

        for (int tabs = 0; tabs < 40; tabs++) {
            page.keyboard().press("Tab");
            assertThat(page.locator(".tz-window-body :focus")).hasCount(0);
        }
    }

    @Test
    void theButtonsOfThePadDoWhatTheKeysDo() {
        Page page = edit(DESK);

        handle(page, COLLEAGUES).click();
        button(page, "右移").click();
        button(page, "变窄").click();
        button(page, "放下").click();

        assertPlace(page, COLLEAGUES, 7, 1, 5, 8);
        assertThat(handle(page, COLLEAGUES)).isFocused();
        assertSaved(page);
    }
}
