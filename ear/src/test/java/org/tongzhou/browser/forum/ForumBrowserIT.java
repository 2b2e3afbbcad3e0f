package org.tongzhou.browser.forum;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tongzhou.browser.BrowserTest;
import org.tongzhou.http.PortalOperator;

/** A discussion from its first word to the moderator's last, and the boards as who keeps them sees them. */
class ForumBrowserIT extends BrowserTest {
    private static final String KEEPER = "taozhengping";
    private static final String MODERATOR = "xunuo";
    private static final String WRITER = "shaojing";
    private static final String PAGE = "/portal/p/forum?_open=/forum::forum";
    private static final String BOARD = "综合交流";

    private static Locator forum(Page page) {
        return page.locator("section[data-portlet='/forum::forum']");
    }

    private static Locator button(Page page, String name) {
        return forum(page).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return forum(page).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator row(Page page, String title) {
        return forum(page).locator("a").filter(new Locator.FilterOptions().setHasText(title));
    }

    private static Locator floor(Page page, int number) {
        return forum(page).locator(".forum-post").nth(number - 1);
    }

    private static void write(Page page, String text) {
        Locator editor = forum(page).locator(".ql-editor").last();
        editor.click();
        page.keyboard().type(text);
        assertThat(editor).containsText(text);
    }

    private static void pick(Page page, String field, String typed, String name) {
        forum(page).getByLabel(field, new Locator.GetByLabelOptions().setExact(true)).pressSequentially(typed);
        page.locator(".ui-autocomplete-panel:visible .ui-autocomplete-item").filter(new Locator.FilterOptions().setHasText(name)).first().click();
        assertThat(forum(page).locator(".ui-autocomplete-token")).containsText(name);
    }

    private static void assertSaid(Page page, String text) {
        assertThat(forum(page).locator(".tz-said")).containsText(text);
    }

    @Test
    void aReplyIsQuotedReportedAndDeletedAndItsTraceIsTheModerators() {
        String title = "台账要不要统一 " + UUID.randomUUID().toString().substring(0, 8);
        Page writer = loggedIn(WRITER, DESK, PAGE);
        assertThat(forum(writer)).containsText("公文写作");
        picture(writer, "forum-boards");
        assertAccessible(writer);
        link(writer, BOARD).click();
        assertThat(row(writer, "论坛使用公约")).isVisible();
        picture(writer, "forum-topics");
        assertAccessible(writer);
        link(writer, "发表主题").click();
        button(writer, "发表").click();
        assertSaid(writer, "标题");
        forum(writer).getByLabel("标题", new Locator.GetByLabelOptions().setExact(true)).fill(title);
        write(writer, "各科室的台账格式不一，建议统一。");
        pick(writer, "提醒谁看", "taozhengping", "陶正平");
        picture(writer, "forum-write");
        assertAccessible(writer);
        button(writer, "发表").click();
        assertSaid(writer, "主题已发表");
        assertThat(floor(writer, 1)).containsText("@陶正平");

        Page other = loggedIn(KEEPER, DESK);
        other.locator(".tz-bell > summary").click();
        other.locator(".tz-bell").getByText(title).click();
        assertThat(floor(other, 1)).containsText("建议统一");
        button(other, "引用 1 楼").click();
        assertThat(forum(other)).containsText("引用 1 楼 邵静");
        write(other, "同意，先从值班台账开始。");
        button(other, "发表回复").dblclick();
        assertSaid(other, "回复已发表，在 2 楼。");
        assertThat(floor(other, 2).locator(".forum-quote")).containsText("各科室的台账格式不一");
        assertThat(floor(writer, 2)).containsText("值班台账"); // without a reload
        assertThat(forum(writer).locator(".forum-post")).hasCount(2);

        button(writer, "举报 2 楼").click();
        button(writer, "提交举报").click();
        assertSaid(writer, "理由");
        forum(writer).getByLabel("理由").fill("这是测试举报");
        button(writer, "提交举报").click();
        assertSaid(writer, "已提交版主处理");

        Page moderator = loggedInToWork(MODERATOR, DESK);
        moderator.locator("section[data-portlet='/todo::todo'] a").filter(new Locator.FilterOptions().setHasText(title)).click();
        assertThat(floor(moderator, 2)).containsText("这是测试举报");
        picture(moderator, "forum-reported");
        assertAccessible(moderator);
        button(moderator, "置顶").click();
        assertSaid(moderator, "已置顶");
        floor(moderator, 2).getByText("删除内容").click();
        forum(moderator).getByLabel("理由").fill("与主题无关");
        button(moderator, "确认删除").click();
        assertSaid(moderator, "内容已删除");
        assertThat(floor(moderator, 2)).containsText("与主题无关");
        assertThat(floor(writer, 2)).containsText("该回复已删除"); // live again
        assertThat(floor(writer, 2)).not().containsText("值班台账");
        link(moderator, "返回主题列表").click();
        forum(moderator).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^举报"))).click(); // others may wait
        link(moderator, "已处理").click();
        assertThat(forum(moderator)).containsText("这是测试举报");
        picture(moderator, "forum-reports");
        assertAccessible(moderator);
    }

    @Test
    void onATelephoneTheForumIsReadAndItsBoardsAreKept() {
        Page page = loggedIn(KEEPER, PHONE, "/portal/p/forum");
        assertThat(forum(page).locator(".tz-rows")).isVisible();
        picture(page, "forum-home");
        page.navigate(PAGE);
        assertThat(forum(page).locator(".forum-board").first()).isVisible();
        picture(page, "forum-boards");
        assertNoSidewaysScrolling(page);
        link(page, "公文写作").click();
        picture(page, "forum-topics");
        assertNoSidewaysScrolling(page);
        row(page, "公文格式十大常见差错").click();
        assertThat(floor(page, 1)).containsText("六角括号");
        picture(page, "forum-topic");
        assertNoSidewaysScrolling(page);
        assertAccessible(page);

        page.navigate(PAGE);
        link(page, "管理版块").click();
        assertThat(forum(page)).containsText("市政府办公室内部");
        picture(page, "forum-administer");
        assertNoSidewaysScrolling(page);
        link(page, "新建版块").click();
        String name = "试验 " + UUID.randomUUID().toString().substring(0, 8);
        forum(page).getByLabel("版块名称").fill(name);
        pick(page, "版主", "xunuo", "许诺");
        picture(page, "forum-board");
        assertAccessible(page);
        button(page, "保存").click();
        assertSaid(page, "已保存");
        link(page, name).click();
        forum(page).getByLabel("版块名称").fill(name + " 二");
        forum(page).getByLabel("版块名称").press("Enter"); // does not press the first button, which deletes
        button(page, "保存").click();
        assertSaid(page, "已保存");
        link(page, name + " 二").click();
        button(page, "删除版块").click();
        assertSaid(page, "已删除");
        assertThat(link(page, name + " 二")).hasCount(0);
    }

    @Test
    void theForumSpeaksEnglish() {
        String user = "english" + UUID.randomUUID().toString().substring(0, 8);
        PortalOperator.addUser(user, "staff");
        Page page = loggedIn(user, DESK);
        page.locator(".tz-me > summary").click();
        page.locator(".tz-me button[value=en]").click();
        assertThat(page.locator("html")).hasAttribute("lang", Pattern.compile("^en"));
        page.navigate("/portal/p/forum");
        assertThat(page.locator("section[data-portlet='/forum::hot']")).containsText("Hot topics");
        picture(page, "forum-home-en");
        page.navigate(PAGE);
        assertThat(forum(page)).containsText("Boards");
        row(page, "公文写作").first().click();
        row(page, "公文格式十大常见差错").click();
        assertThat(button(page, "Post reply")).isVisible();
        picture(page, "forum-topic-en");
    }
}
