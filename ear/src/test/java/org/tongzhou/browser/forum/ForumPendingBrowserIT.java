package org.tongzhou.browser.forum;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tongzhou.browser.BrowserTest;

/** A moderated board: what is handed in, refused, put right and passed. */
class ForumPendingBrowserIT extends BrowserTest {
    private static final String MODERATOR = "xunuo";
    private static final String WRITER = "shaojing";
    private static final String READER = "taozhengping";
    private static final String PAGE = "/portal/p/forum?_open=/forum::forum";
    private static final String BOARD = "学习园地";
    private static final Pattern IN_BOARD = Pattern.compile("board=\\d");

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

    private static void write(Page page, String text) {
        Locator editor = forum(page).locator(".ql-editor").last();
        editor.click();
        page.keyboard().type(text);
        assertThat(editor).containsText(text);
    }

    private static void assertSaid(Page page, String text) {
        assertThat(forum(page).locator(".tz-said")).containsText(text);
    }

    private static void openTodo(Page page, String title) {
        page.locator("section[data-portlet='/todo::todo'] a").filter(new Locator.FilterOptions().setHasText(title)).click();
    }

    @Test
    void aTopicWaitsIsRefusedPutRightAndPassed() {
        String title = "读书会报名 " + UUID.randomUUID().toString().substring(0, 8);
        Page writer = loggedIn(WRITER, DESK, PAGE);
        link(writer, BOARD).click();
        assertThat(forum(writer)).containsText("经版主看过后才会出现");
        link(writer, "发表主题").click();
        assertThat(forum(writer)).containsText("标有“先审后发”的版块");
        forum(writer).getByLabel("标题", new Locator.GetByLabelOptions().setExact(true)).fill(title);
        write(writer, "请大家踊跃参加。");
        picture(writer, "forum-moderated-write");
        assertAccessible(writer);
        button(writer, "发表").click();
        assertSaid(writer, "主题已提交");
        assertThat(row(writer, title)).isVisible();
        picture(writer, "forum-pending-mine");
        assertAccessible(writer);

        Page moderator = loggedInToWork(MODERATOR, DESK);
        openTodo(moderator, title);
        assertThat(forum(moderator).locator(".forum-body")).containsText("踊跃参加");
        picture(moderator, "forum-pending");
        assertAccessible(moderator);
        button(moderator, "不通过…").click();
        button(moderator, "确认不通过").click();
        assertSaid(moderator, "理由");
        forum(moderator).getByLabel("理由").fill("请写明时间和地点");
        button(moderator, "确认不通过").click();
        assertSaid(moderator, "已退回");

        writer.locator(".tz-bell > summary").click();
        writer.locator(".tz-bell").getByText(title).first().click();
        assertThat(forum(writer)).containsText("请写明时间和地点");
        picture(writer, "forum-refused");
        assertAccessible(writer);
        link(writer, "修改").click();
        write(writer, "周五下午，三楼会议室。");
        picture(writer, "forum-pending-edit");
        assertAccessible(writer);
        button(writer, "保存并重新提交").click();
        assertSaid(writer, "已重新提交");

        Page again = loggedInToWork(MODERATOR, DESK);
        openTodo(again, title);
        assertThat(forum(again).locator(".forum-body")).containsText("三楼会议室");
        button(again, "通过").click();
        assertSaid(again, "已通过并发表");
        link(again, "已审核").click();
        assertThat(row(again, title)).isVisible();
        picture(again, "forum-pending-decided");
        assertAccessible(again);

        Page reader = loggedIn(READER, DESK, PAGE);
        link(reader, BOARD).click();
        assertThat(reader).hasURL(IN_BOARD);
        row(reader, title).first().click();
        assertThat(forum(reader).locator(".forum-post").first()).containsText("三楼会议室");
        writer.navigate(PAGE);
        link(writer, BOARD).click();
        assertThat(writer).hasURL(IN_BOARD);
        row(writer, title).first().click();
        assertThat(forum(writer)).containsText("您的回复经版主看过后才会出现");
        write(writer, "欢迎补充。");
        button(writer, "发表回复").click();
        assertSaid(writer, "回复已提交");
        assertThat(forum(writer).locator(".forum-pending")).containsText("欢迎补充");
        assertThat(forum(writer).locator(".forum-post")).hasCount(1);
        picture(writer, "forum-pending-reply");
        assertAccessible(writer);
        row(writer, "欢迎补充").click();
        button(writer, "撤回…").click();
        button(writer, "确认撤回").click();
        assertSaid(writer, "已撤回");
    }

    @Test
    void onATelephoneTheModeratorLooksAtWhatWaits() {
        Page page = loggedIn(MODERATOR, PHONE, PAGE);
        forum(page).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^待审核（"))).click();
        assertThat(row(page, "公务员在线学习学时怎么补？")).isVisible();
        picture(page, "forum-pending-list");
        assertNoSidewaysScrolling(page);
        assertAccessible(page);
        row(page, "公务员在线学习学时怎么补？").click();
        assertThat(forum(page)).containsText("十二月十五日前完成");
        picture(page, "forum-pending");
        assertNoSidewaysScrolling(page);
        assertAccessible(page);
        link(page, "返回主题").click();
        assertThat(forum(page).locator(".forum-pending")).containsText("补学学时");
        picture(page, "forum-pending-topic");
        assertNoSidewaysScrolling(page);
    }
}
