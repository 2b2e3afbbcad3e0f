package org.tongzhou.browser.notices;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A draft between its first save and its publication: what is on the screen is what counts, and nothing typed is lost. */
class DraftBrowserIT extends NoticesTest {
    @Test
    void whatIsConfirmedIsWhatIsOnTheScreen() {
        String title = title("改了再确认");
        Page page = editor(DESK);
        write(page, title, "原文");
        button(notices(page), "发布…").click();
        assertThat(button(notices(page), "确认发布")).isVisible();

        field(page, "标题").fill(title + " 新");
        notices(page).locator(".ql-editor").fill("改过的正文");
        button(notices(page), "确认发布").click();

        assertThat(notices(page)).containsText("阅读与反馈情况");
        assertThat(notices(page).locator("h3").first()).containsText(title + " 新");
        assertThat(notices(page).locator(".notices-body")).hasText("改过的正文");
    }

    @Test
    void aCentredHeadingAListAndATableAreWrittenWithTheButtons() {
        Page page = editor(PHONE);
        field(page, "标题").fill(title("有表格"));
        Locator text = notices(page).locator(".ql-editor");
        text.click();
        page.keyboard().type("一、值班安排");
        button(notices(page), "一级标题").click();
        button(notices(page), "居中").click();
        assertThat(text.locator("h4.ql-align-center")).hasText("一、值班安排");
        assertThat(button(notices(page), "居中")).hasAttribute("aria-pressed", "true");
        page.keyboard().press("Enter");
        page.keyboard().type("到岗登记");
        button(notices(page), "项目符号").click();

        Locator menu = notices(page).locator(".tz-editor-table summary");
        menu.focus();
        page.keyboard().press("Enter");
        notices(page).getByLabel("行数").fill("2");
        notices(page).getByLabel("列数").fill("2");
        picture(page, "notices-editor-table");
        assertNoSidewaysScrolling(page);
        assertAccessible(page);
        notices(page).getByLabel("列数").press("Enter");
        assertThat(text.locator("td")).hasCount(4);
        page.keyboard().type("单位");
        page.keyboard().press("ArrowDown");
        page.keyboard().type("财政局");
        table(page, "下方插入一行");
        assertThat(text.locator("tr")).hasCount(3);
        table(page, "右侧插入一列");
        assertThat(text.locator("td")).hasCount(9);
        table(page, "首行作表头");
        assertThat(text.locator("td.ql-head-row")).hasCount(3);
        text.locator("tr").nth(1).locator("td").nth(1).click(); // the column that was put in
        table(page, "删除本列");
        assertThat(text.locator("td")).hasCount(6);
        publish(page);

        Locator body = notices(page).locator(".notices-body");
        assertThat(body.locator("h4")).hasCSS("text-align", "center");
        assertThat(body.locator("ul > li").first()).hasText("到岗登记");
        assertThat(body.locator("tr")).hasCount(3);
        assertThat(body.locator("th")).hasCount(2);
        assertThat(body.locator("tr").nth(1)).containsText("财政局");
        picture(page, "notices-table");
        assertNoSidewaysScrolling(page);
        assertAccessible(page);
    }

    private static void table(Page page, String act) {
        notices(page).locator(".tz-editor-table summary").click();
        button(notices(page), act).click();
    }

    @Test
    void whatHasNoTextIsNotAskedToBeConfirmed() {
        Page page = editor(DESK);
        field(page, "标题").fill(title("没有正文"));

        button(notices(page), "发布…").click();
        assertSaid(page, "正文为空");
        assertThat(button(notices(page), "确认发布")).hasCount(0);

        notices(page).locator(".ql-editor").fill("现在有了");
        publish(page);
        assertThat(notices(page).locator(".notices-body")).hasText("现在有了");
    }

    @Test
    void whatBecameEmptyWhileItWasAskedCanBeWritten() {
        Page page = editor(DESK);
        write(page, title("先有后无"), "原文");
        button(notices(page), "发布…").click();
        assertThat(button(notices(page), "确认发布")).isVisible();
        notices(page).locator(".ql-editor").fill("");
        button(notices(page), "确认发布").click();
        assertSaid(page, "正文为空");

        notices(page).locator(".ql-editor").fill("又有了");
        button(notices(page), "确认发布").click();

        assertThat(notices(page).locator(".notices-body")).hasText("又有了");
    }

    @Test
    void enterInTheTitleSaves() {
        String title = title("回车");
        Page page = editor(DESK);
        write(page, title, "原文");
        save(page);
        assertThat(page).hasURL(Pattern.compile("id="));

        field(page, "标题").fill(title + " 新");
        forgetSaid(page);
        field(page, "标题").press("Enter");

        assertSaid(page, "草稿已保存。");
        assertThat(notices(page).locator(".notices-question")).hasCount(0);
        page.reload();
        assertThat(field(page, "标题")).hasValue(title + " 新");
    }

    @Test
    void whoComesSecondChoosesWhichTextIsKept() {
        String title = title("两处同改");
        Page first = editor(DESK);
        write(first, title, "原文。");
        save(first);
        assertThat(first).hasURL(Pattern.compile("id="));
        Page second = again(first, title);
        Page third = again(first, title);
        field(second, "标题").fill(title + " 乙");
        field(third, "标题").fill(title + " 丙");
        field(first, "标题").fill(title + " 甲");
        save(first);

        button(notices(second), "存草稿").click();
        assertThat(question(second)).containsText("在您打开之后又有改动");
        assertThat(field(second, "标题")).hasValue(title + " 乙");
        question(second).getByText("查看已保存的内容").click();
        assertThat(question(second)).containsText(title + " 甲");
        picture(second, "notices-draft-changed");
        assertAccessible(second, ".notices-question");
        button(notices(second), "保留我的，覆盖已保存的").click();
        assertSaid(second, "草稿已保存。");

        button(notices(third), "存草稿").click();
        assertThat(question(third)).containsText("在您打开之后又有改动");
        assertThat(field(third, "标题")).hasValue(title + " 丙");
        button(notices(third), "采用已保存的").click();
        assertThat(field(third, "标题")).hasValue(title + " 乙");
        save(third);
    }

    @Test
    void theTextOfADeletedDraftIsNotLost() {
        String title = title("已删草稿");
        Page page = editor(DESK);
        write(page, title, "原文。");
        save(page);
        assertThat(page).hasURL(Pattern.compile("id="));
        String address = page.url();
        Page other = again(page, title);
        field(page, "标题").fill(title + " 改");
        button(notices(other), "删除草稿").click();
        button(question(other), "删除草稿").click();
        assertSaid(other, "已删除");

        button(notices(page), "存草稿").click();
        assertThat(question(page)).containsText("已被删除");
        button(notices(page), "另存为新草稿").click();
        assertSaid(page, "草稿已保存。");
        assertThat(field(page, "标题")).hasValue(title + " 改");

        other.navigate(address);
        assertSaid(other, "没有这条通知");
        assertThat(field(other, "标题")).hasCount(0);
        link(notices(other), "返回我的通知").click();
        assertThat(row(notices(other), title + " 改")).isVisible();
    }

    @Test
    void whatIsChosenIsNotLostWithTheSizeOfTheWindowUnasked() {
        Page page = editor(DESK);
        addressUnit(page, "zhk", READERS_UNIT);
        Locator restore = notices(page).locator(".tz-window-head > .tz-more");

        restore.click();
        Locator dialog = page.locator("dialog[open]");
        assertThat(dialog).containsText("尚未保存的内容");
        dialog.getByText("取消").click();
        assertThat(notices(page).locator(".ui-autocomplete-token")).containsText(READERS_UNIT);
        assertThat(field(page, "全体人员")).not().isChecked();

        restore.click();
        dialog.getByText("放弃并继续").click();
        assertThat(notices(page).locator(".ui-autocomplete-token")).hasCount(0);
    }

    @Test
    void picturesAreNotDroppedInSilence() {
        Page page = editor(DESK);
        write(page, title("贴图"), "原文");
        notices(page).locator(".ql-editor").evaluate("""
            editor => { const picture = document.createElement("img"); picture.src = "data:image/webp;base64,UklGRg=="; editor.firstElementChild.append(picture); }""");
        assertThat(notices(page).locator(".ql-editor img")).hasCount(1);

        button(notices(page), "存草稿").click();

        assertSaid(page, "有图片没有保存");
        assertThat(notices(page).locator(".ql-editor img")).hasCount(0);
        assertThat(notices(page).locator(".ql-editor")).containsText("原文");
    }

    @Test
    void readersAreTakenAwayWhileTheReasonIsAskedFor() {
        String title = title("导出名单");
        Page page = editor(DESK);
        write(page, title, "原文");
        askForReply(page, 3);
        publish(page);
        assertThat(notices(page).locator(".notices-meta")).containsText("反馈截止");
        link(notices(page), "已读").click();
        assertThat(notices(page).locator("tbody")).containsText("陶正平");

        button(notices(page), "撤回…").click();
        assertThat(field(page, "撤回原因")).isVisible();
        page.waitForDownload(() -> button(notices(page), "导出").click());
        page.waitForDownload(() -> button(notices(page), "导出").click());

        field(page, "撤回原因").fill("有误");
        button(notices(page), "确认撤回").click();
        assertSaid(page, "已撤回");
    }

    private static Page again(Page page, String title) {
        Page other = page.context().newPage();
        other.navigate(page.url());
        assertThat(field(other, "标题")).hasValue(title);
        return other;
    }

    private static Locator question(Page page) {
        return notices(page).locator(".notices-question");
    }
}
