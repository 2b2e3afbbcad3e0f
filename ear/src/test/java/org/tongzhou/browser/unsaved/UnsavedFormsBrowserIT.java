package org.tongzhou.browser.unsaved;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.net.URLEncoder;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tongzhou.browser.BrowserTest;

/** What was typed in a form and not saved, when its window is lost: a piece, posts of the forum, a regulation, a speech, a text of an issue. */
class UnsavedFormsBrowserIT extends BrowserTest {
    private static final String WRITER = "shaojing";
    private static final String READER = "taozhengping";
    private static final String EDITOR = "xunuo";
    private static final String PIECES = "/portal/p/publications?_open=/publications::submissions";
    private static final String BULLETINS = "/portal/p/publications?_open=/publications::bulletins";
    private static final String FORUM = "/portal/p/forum?_open=/forum::forum";
    private static final String REGULATIONS = "/portal/p/reference?_open=/reference::regulations";
    private static final String SPEECHES = "/portal/p/reference?_open=/reference::speeches";
    private static final String SHOW = "与现有内容对比";
    private static final String RECOVER = "恢复到编辑框";

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    private static Locator window(Page page) {
        return page.locator("section[data-portlet]:has(form[data-tz-draft])");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true)).first();
    }

    private static Locator field(Page page, String label) {
        return window(page).locator(".tz-field").getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    private static Locator editor(Page page) {
        return window(page).locator(".ql-editor");
    }

    private static Locator offer(Page page) {
        return window(page).locator("[role=alert]:has(.tz-typed)");
    }

    private static void assertSaid(Page page, String text) {
        assertThat(page.locator(".tz-said:not(:empty)").first()).containsText(text);
    }

    /** Types at the end of the editor's text, until the server has it. */
    private static void type(Page page, String text) {
        page.waitForResponse(response -> response.request().postData() != null && response.request().postData().contains("keeper_typed=true")
            && response.request().postData().contains(URLEncoder.encode(text, UTF_8)) && response.ok(), () -> {
                editor(page).click();
                page.keyboard().press("Control+End");
                page.keyboard().type(text);
            });
        assertThat(window(page).locator(".tz-unsaved")).containsText("自动保留");
        page.waitForFunction("() => !Object.keys(sessionStorage).some(name => name.startsWith('tz-draft:'))");
    }

    /** The window is closed, and the author opens another. */
    private Page next(Page lost, String username, String address) {
        lost.close();
        return loggedIn(username, DESK, address);
    }

    @Test
    void aPieceThatWasNotSavedComesBackAndIsComparedWithWhatIsStored() {
        String title = "供水保障'\"><b class=stored>" + mark;
        Page lost = loggedIn(WRITER, DESK, PIECES);
        link(lost, "写信息").click();
        field(lost, "标题").fill(title);
        field(lost, "联系电话").fill("0555-2681234");
        window(lost).locator("input[type=file]").setInputFiles(new FilePayload("水厂,1.txt", "text/plain", mark.getBytes(UTF_8)));
        assertThat(window(lost).locator(".tz-file-lines li")).containsText("水厂,1.txt");
        type(lost, "三座水厂满负荷运行。");
        picture(lost, "unsaved-kept");

        Page next = next(lost, WRITER, PIECES);
        link(next, "写信息").click();
        assertThat(offer(next)).containsText("您有未保存的内容");
        window(next).getByText(SHOW).click();
        assertThat(offer(next).locator("ins")).containsText(new String[] {title, "三座水厂满负荷运行。", "0555-2681234", "水厂,1.txt"});
        assertThat(next.locator(".stored")).hasCount(0);
        picture(next, "unsaved-offer");
        assertAccessible(next);
        next.setViewportSize(PHONE, 844);
        awaitRest(next);
        picture(next, "unsaved-offer");
        assertNoSidewaysScrolling(next);
        button(next, RECOVER).click();
        assertSaid(next, "已恢复未保存的内容");
        assertThat(offer(next)).hasCount(0);
        assertThat(field(next, "标题")).hasValue(title);
        assertThat(field(next, "联系电话")).hasValue("0555-2681234");
        assertThat(editor(next)).hasText("三座水厂满负荷运行。");
        assertThat(window(next).locator(".tz-file-lines li")).containsText("水厂,1.txt");
        button(next, "保存草稿").click();
        assertSaid(next, "草稿已保存");
        assertThat(next).hasURL(Pattern.compile("id=\\d"));
        assertThat(window(next).locator("form[data-tz-draft$=':0']")).hasCount(0);

        type(next, "备用水源已启用。");
        Page later = loggedIn(WRITER, DESK, next.url());
        assertThat(offer(later)).containsText("您有未保存的内容");
        assertThat(offer(later)).not().containsText("又被改过");
        window(later).getByText(SHOW).click();
        assertThat(offer(later).locator("dt")).hasText("正文");
        assertThat(offer(later).locator("del")).containsText("三座水厂满负荷运行。");
        field(later, "联系电话").fill("0555-2680000");
        button(later, "保存草稿").click();
        assertSaid(later, "草稿已保存");
        assertThat(offer(later)).containsText("此后已保存的内容又被改过");
        button(later, "放弃").click();
        assertThat(offer(later)).hasCount(0);
        later.reload();
        assertThat(editor(later)).hasText("三座水厂满负荷运行。");
        assertThat(offer(later)).hasCount(0);
    }

    @Test
    void aLoginThatEndsWhileSomebodyWritesLosesNothing() {
        String title = "登录中断 " + mark;
        Page page = loggedIn(WRITER, DESK, PIECES);
        link(page, "写信息").click();
        field(page, "标题").fill(title);
        editor(page).fill("这段话还没有");
        page.context().clearCookies();
        editor(page).fill("这段话还没有保存。"); // at once: the dialog comes soon

        Locator dialog = page.getByRole(AriaRole.DIALOG).filter(new Locator.FilterOptions().setHasText("登录已结束"));
        assertThat(dialog).isVisible();
        Page login = page.context().waitForPage(() -> dialog.getByText("打开登录页面").click());
        logIn(login, WRITER);
        dialog.getByText("继续", new Locator.GetByTextOptions().setExact(true)).click();
        assertSaid(page, "页面停留时间过长");
        assertThat(field(page, "标题")).hasValue(title);
        assertThat(editor(page)).hasText("这段话还没有保存。");
        button(page, "保存草稿").click();
        assertThat(page).hasURL(Pattern.compile("id=\\d"));
        assertThat(editor(page)).hasText("这段话还没有保存。");
        page.reload();
        assertThat(editor(page)).hasText("这段话还没有保存。");
        assertThat(offer(page)).hasCount(0);
    }

    @Test
    void aTopicAndAReplyThatWereNotSentComeBack() {
        String title = "会议室预约 " + mark;
        Page lost = loggedIn(WRITER, DESK, FORUM);
        link(lost, "综合交流").click();
        assertThat(lost).hasURL(Pattern.compile("board=\\d"));
        link(lost, "发表主题").click();
        button(lost, "发表").waitFor(); // the list has a field for titles, too
        field(lost, "标题").fill(title);
        type(lost, "建议按半天预约。");

        Page next = next(lost, WRITER, lost.url());
        assertThat(offer(next)).isVisible();
        button(next, RECOVER).click();
        assertThat(field(next, "标题")).hasValue(title);
        assertThat(editor(next)).hasText("建议按半天预约。");
        field(next, "版块").selectOption("综合交流");
        button(next, "发表").click();
        assertSaid(next, "主题已发表");
        String topic = next.url();
        assertThat(offer(next)).hasCount(0);

        Page replying = loggedIn(READER, DESK, topic);
        type(replying, "同意，另请标明设备。");
        Page again = next(replying, READER, topic);
        assertThat(offer(again)).isVisible();
        window(again).getByText(SHOW).click();
        assertThat(offer(again).locator("ins")).hasText("同意，另请标明设备。");
        picture(again, "unsaved-reply");
        assertAccessible(again);
        button(again, RECOVER).click();
        assertThat(editor(again)).hasText("同意，另请标明设备。");
        button(again, "发表回复").click();
        assertSaid(again, "回复已发表");
        assertThat(window(again).locator(".forum-post").nth(1)).containsText("另请标明设备");
        again.reload();
        assertThat(editor(again)).hasText("");
        assertThat(offer(again)).hasCount(0);
    }

    @Test
    void aRegulationThatWasNotSavedComesBackOrIsGivenUp() {
        Page lost = loggedIn(WRITER, DESK, REGULATIONS);
        link(lost, "录入").click();
        field(lost, "标题").fill("景川市公务用车管理办法 " + mark);
        field(lost, "发布机关").fill("景川市人民政府");
        type(lost, "第一条 为了规范公务用车管理，制定本办法。");

        Page next = next(lost, WRITER, lost.url());
        button(next, RECOVER).click();
        assertThat(field(next, "标题")).hasValue("景川市公务用车管理办法 " + mark);
        assertThat(field(next, "发布机关")).hasValue("景川市人民政府");
        assertThat(editor(next)).containsText("第一条");
        type(next, "第二条 本办法适用于本市各单位。");

        next.reload();
        button(next, "放弃").click();
        assertThat(offer(next)).hasCount(0);
        next.reload();
        assertThat(editor(next)).hasText("");
        assertThat(offer(next)).hasCount(0);
    }

    @Test
    void aSpeechWithItsFileThatWasNotSavedComesBack() {
        Page lost = loggedIn(WRITER, DESK, SPEECHES);
        link(lost, "录入讲话").click();
        field(lost, "标题").fill("在春耕动员会上的讲话 " + mark);
        window(lost).locator("input[type=file]").setInputFiles(new FilePayload("讲话稿.txt", "text/plain", mark.getBytes(UTF_8)));
        assertThat(window(lost).locator(".tz-file-lines li")).containsText("讲话稿.txt");
        type(lost, "同志们：春耕在即。");

        Page next = next(lost, WRITER, lost.url());
        button(next, RECOVER).click();
        assertSaid(next, "已恢复未保存的内容");
        assertThat(field(next, "标题")).hasValue("在春耕动员会上的讲话 " + mark);
        assertThat(window(next).locator(".tz-file-lines li")).containsText("讲话稿.txt");
        assertThat(editor(next)).hasText("同志们：春耕在即。");

        next.reload();
        button(next, "放弃").click();
        assertThat(offer(next)).hasCount(0);
    }

    @Test
    void aTextOfAnIssueThatWasNotSavedComesBack() {
        Page lost = loggedIn(EDITOR, DESK, BULLETINS);
        lost.locator(".tz-tabs").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("编排")).click();
        lost.locator(".tz-field").getByLabel("刊物", new Locator.GetByLabelOptions().setExact(true)).selectOption("每日要情");
        button(lost, "新建一期").click();
        assertSaid(lost, "已新建一期");
        link(lost, "自撰稿件").click();
        field(lost, "标题").fill("春耕备耕进展 " + mark);
        field(lost, "栏目").fill("农业农村");
        type(lost, "备足化肥 3.2 万吨。");

        Page next = next(lost, EDITOR, lost.url());
        button(next, RECOVER).click();
        assertThat(field(next, "标题")).hasValue("春耕备耕进展 " + mark);
        assertThat(field(next, "栏目")).hasValue("农业农村");
        assertThat(editor(next)).hasText("备足化肥 3.2 万吨。");
        button(next, "保存").click();
        assertThat(next.locator(".bulletins-order > li")).containsText("春耕备耕进展 " + mark);
    }
}
