package org.tongzhou.browser.faces;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What opens above the page, for two windows of one portlet. */
class OverlaysBrowserIT extends FacesTest {
    private Page page;
    private Locator one;
    private Locator other;

    @BeforeEach
    void openTwoWindows() {
        page = open(showcase("Overlays", "Overlays"));
        one = windowAt(page, 0);
        other = windowAt(page, 1);
    }

    @Test
    void aDialogStaysOpenUntilItsFormIsRight() {
        press(other, "填写意见");
        Locator dialog = above(other, ".ui-dialog");
        assertThat(dialog.locator("textarea")).isFocused();
        press(dialog, "保存");
        assertThat(dialog.locator(".ui-message-error")).containsText("意见");
        dialog.locator("textarea").fill("同意，请抓紧办理。");
        press(dialog, "保存");
        assertThat(dialog).isHidden();

        assertThat(part(other, "given")).hasText("同意，请抓紧办理。");
        assertThat(part(other, "messages")).containsText("意见已保存：同意，请抓紧办理。");
        assertThat(part(one, "given")).hasText("暂无");
        assertThat(button(other, "填写意见")).isFocused();
        assertNothingTwice(page);
    }

    @Test
    void escapeClosesADialog() {
        press(one, "填写意见");
        assertThat(above(one, ".ui-dialog").locator("textarea")).isFocused();

        page.keyboard().press("Escape");

        assertThat(above(one, ".ui-dialog")).isHidden();
        assertThat(page.locator(".ui-dialog-mask, .ui-widget-overlay")).hasCount(0);
        assertThat(button(one, "填写意见")).isFocused();
    }

    @Test
    void aQuestionIsAskedBeforeAnActAndBelongsToItsWindow() {
        press(one, "撤回意见");
        Locator question = above(one, ".ui-confirm-dialog");
        assertThat(question).containsText("撤回后需要重新填写。");
        press(question, "取消");
        assertThat(question).isHidden();
        assertThat(button(one, "撤回意见")).isFocused();
        assertThat(part(one, "messages")).isEmpty();

        choose(other, "刷新");
        assertThat(page.locator(".tz-window[aria-busy=true]")).hasCount(0);
        assertThat(part(other, "messages")).isEmpty();
        press(one, "撤回意见");
        press(question, "确定");
        assertThat(part(one, "messages")).hasText("意见已撤回。");
        assertThat(part(other, "messages")).isEmpty();
        press(other, "撤回意见");
        press(above(other, ".ui-confirm-dialog"), "确定");
        assertThat(part(other, "messages")).hasText("意见已撤回。");
    }

    @Test
    void menusActForTheirWindow() {
        press(other, "更多操作");
        Locator menu = above(other, ".ui-menu");
        assertThat(menu.locator(".ui-menuitem")).hasText(new String[] {"转办", "打印"});
        awaitRest(page);
        page.keyboard().press("Escape");
        assertThat(menu).isHidden();

        press(other, "更多操作");
        menu.getByText("转办").click();
        assertThat(part(other, "messages")).hasText("已转办。");
        assertThat(part(one, "messages")).isEmpty();
    }

    @Test
    void aPanelOpensBelowItsButton() {
        press(one, "办理说明");
        Locator panel = above(one, ".ui-overlaypanel");
        assertThat(panel).containsText("转办前可以撤回");
        awaitRest(page);

        press(other, "办理说明");
        assertThat(above(other, ".ui-overlaypanel")).containsText("转办前可以撤回");
        assertThat(panel).isHidden();
        awaitRest(page);
        page.keyboard().press("Escape");
        assertThat(above(other, ".ui-overlaypanel")).isHidden();
        assertThat(button(other, "办理说明")).isFocused();
    }

    @Test
    void messagesFloatAndStandInTheWindow() {
        button(one, "消息示例").hover();
        assertThat(page.locator(".ui-tooltip").filter(new Locator.FilterOptions().setVisible(true))).hasText("显示各类消息");

        press(one, "消息示例");

        Locator floating = page.locator(".ui-growl-item-container");
        assertThat(floating).containsText(new String[] {"公文已登记。", "附件较大，可能需要几分钟。", "文号重复，请重新编号。"});
        assertThat(part(one, "messages")).containsText("文号重复，请重新编号。");
        assertThat(part(other, "messages")).isEmpty();
        floating.first().locator(".ui-growl-icon-close").click();
        assertThat(floating.filter(new Locator.FilterOptions().setHasText("公文已登记。"))).hasCount(0);
    }
}
