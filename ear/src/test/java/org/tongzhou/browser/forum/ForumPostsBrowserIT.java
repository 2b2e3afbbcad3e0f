package org.tongzhou.browser.forum;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.tongzhou.browser.BrowserTest;

/** Posts with files that are looked at, a poll from its question to its end, and what one wrote oneself. */
class ForumPostsBrowserIT extends BrowserTest {
    private static final String MODERATOR = "xunuo";
    private static final String WRITER = "shaojing";
    private static final String READER = "taozhengping";
    private static final String MAYOR = "zhouhuaijin"; // keeps no board
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

    private static Locator floor(Page page, int number) {
        return forum(page).locator(".forum-post").nth(number - 1);
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

    private Page writing(String title) {
        Page page = loggedIn(WRITER, DESK, PAGE);
        link(page, BOARD).click();
        assertThat(page).hasURL(Pattern.compile("board=\\d"));
        link(page, "发表主题").click();
        button(page, "发表").waitFor(); // the list has a field for titles, too
        forum(page).getByLabel("标题", new Locator.GetByLabelOptions().setExact(true)).fill(title);
        return page;
    }

    private static void attach(Page page, String name, byte[] content) {
        Locator lines = forum(page).locator(".tz-file-lines > li");
        int before = lines.count();
        forum(page).locator("input[type=file]").setInputFiles(new FilePayload(name, "application/octet-stream", content));
        assertThat(lines).hasCount(before + 1);
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(320, 120, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static byte[] letter() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("台账填写说明");
            document.createTable(2, 2).getRow(1).getCell(1).setText("值班室");
            document.write(out);
        }
        return out.toByteArray();
    }

    @Test
    void aPostBringsFilesThatReadersLookAt() throws IOException {
        String title = "附件试验 " + UUID.randomUUID().toString().substring(0, 8);
        Page writer = writing(title);
        write(writer, "说明和现场照片见附件。");
        attach(writer, "说明.docx", letter());
        attach(writer, "清单.csv", "单位,数量\n综合科,3\n".getBytes(StandardCharsets.UTF_8));
        attach(writer, "旧表.txt", "旧".getBytes(StandardCharsets.UTF_8));
        button(writer, "移除旧表.txt").click();
        assertThat(forum(writer).locator(".tz-file-lines > li")).hasCount(2);
        button(writer, "撤销移除“旧表.txt”").click();
        button(writer, "上移“旧表.txt”").click();
        assertThat(forum(writer).locator(".tz-file-lines > li").nth(1)).containsText("旧表.txt");
        picture(writer, "forum-files-write");
        assertAccessible(writer);
        forum(writer).locator(".ql-editor").evaluate("(editor, picture) => { const pasted = document.createElement('img'); pasted.src = picture; editor.lastElementChild.append(pasted); }",
            "data:image/png;base64," + Base64.getEncoder().encodeToString(picture()));
        button(writer, "发表").click();
        assertSaid(writer, "主题已发表");
        assertThat(floor(writer, 1).locator(".forum-files > li")).hasCount(3);
        assertThat(floor(writer, 1).locator(".forum-body img")).hasJSProperty("naturalWidth", 320);

        link(writer, "修改 1 楼").click();
        assertThat(forum(writer).locator(".tz-file-lines > li")).hasCount(4); // the picture is one
        button(writer, "移除旧表.txt").click();
        button(writer, "保存修改").click();
        assertSaid(writer, "修改已保存");
        assertThat(floor(writer, 1).locator(".forum-files > li")).hasCount(2);
        assertThat(floor(writer, 1)).containsText("已编辑");

        Page reader = loggedIn(READER, DESK);
        reader.navigate(writer.url());
        Locator file = floor(reader, 1).locator(".forum-files > li").first();
        file.getByText("预览").click();
        file.locator("iframe").scrollIntoViewIfNeeded(); // it loads when it is in sight
        FrameLocator shown = file.frameLocator("iframe");
        assertThat(shown.locator("body")).containsText("台账填写说明");
        assertThat(shown.locator("td").last()).containsText("值班室");
        assertThat(shown.locator("footer")).containsText("版式以原文件为准");
        picture(reader, "forum-files-read");
        assertAccessible(reader);
        APIResponse page = reader.request().get(reader.url().replaceFirst("(https?://[^/]+).*", "$1") + file.locator("iframe").getAttribute("src"));
        assertThat(page.headers().get("content-security-policy")).contains("default-src 'none'", "sandbox");
        assertThat(page.text()).doesNotContain("<script");

        Page phone = loggedIn(READER, PHONE);
        phone.navigate(writer.url());
        assertThat(floor(phone, 1).locator(".forum-files > li")).hasCount(2);
        assertNoSidewaysScrolling(phone);
        picture(phone, "forum-files-phone");
        phone.navigate(page.url());
        assertThat(phone.locator("main")).containsText("台账填写说明");
        assertNoSidewaysScrolling(phone);
        picture(phone, "file-page-phone");
    }

    @Test
    void aPollIsVotedInAndEndedByItsModerator() {
        String title = "投票试验 " + UUID.randomUUID().toString().substring(0, 8);
        Page writer = writing(title);
        write(writer, "请大家投票。");
        button(writer, "添加投票").click();
        button(writer, "发表").click();
        assertSaid(writer, "投票的问题");
        forum(writer).getByLabel("投票的问题").fill("培训安排在哪天？");
        forum(writer).getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("选项")).fill("周二\n周四\n\n周六上午");
        forum(writer).getByLabel("结束前可以改投").check();
        picture(writer, "forum-poll-write");
        assertAccessible(writer);
        button(writer, "发表").click();
        assertSaid(writer, "主题已发表");
        assertThat(forum(writer).locator(".forum-poll")).containsText("投票后可以看到结果");

        Page reader = loggedIn(READER, PHONE);
        reader.navigate(writer.url());
        button(reader, "投票").click();
        assertSaid(reader, "尚未选择");
        write(reader, "我选周四。");
        forum(reader).getByLabel("周四").check();
        picture(reader, "forum-poll-phone");
        assertNoSidewaysScrolling(reader);
        assertAccessible(reader);
        button(reader, "投票").click();
        assertSaid(reader, "已投票");
        assertThat(forum(reader).locator(".ql-editor").last()).containsText("我选周四。");
        assertThat(forum(reader).locator(".forum-figures > li").nth(1)).containsText("1 票，100%");
        assertThat(forum(reader).locator(".forum-names")).containsText("陶正平");
        assertThat(forum(writer).locator(".forum-poll")).containsText("已有 1 人投票"); // live
        button(reader, "改投").click();
        forum(reader).getByLabel("周六上午").check();
        button(reader, "投票").click();
        assertThat(forum(reader).locator(".forum-figures > li").nth(2)).containsText("1 票，100%");

        Page moderator = loggedIn(MODERATOR, DESK);
        moderator.navigate(writer.url());
        button(moderator, "提前结束…").click();
        forum(moderator).getByLabel("理由").fill("已经定下来了");
        button(moderator, "确认结束").click();
        assertSaid(moderator, "投票已结束");
        assertThat(forum(moderator).locator(".forum-poll")).containsText("已经定下来了");
        assertThat(button(moderator, "投票")).hasCount(0);
        picture(moderator, "forum-poll-over");
        assertAccessible(moderator);
        assertThat(moderator.waitForDownload(() -> button(moderator, "导出结果").click()).suggestedFilename()).endsWith(".xlsx");
    }

    @Test
    void aTitleIsPutRightAndAPollAddedLater() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        Page writer = writing("培训哪开 " + mark);
        write(writer, "大家看哪天合适。");
        button(writer, "发表").click();
        assertSaid(writer, "主题已发表");

        link(writer, "修改 1 楼").click();
        button(writer, "保存修改").waitFor();
        forum(writer).getByLabel("标题", new Locator.GetByLabelOptions().setExact(true)).fill("培训哪天开 " + mark);
        picture(writer, "forum-title-edit");
        assertAccessible(writer);
        button(writer, "保存修改").click();
        assertSaid(writer, "修改已保存");
        assertThat(forum(writer).locator(".forum-title")).containsText("培训哪天开");
        assertThat(forum(writer).locator(".forum-retitled")).containsText("标题已编辑");

        button(writer, "添加投票").click();
        forum(writer).getByLabel("投票的问题").fill("哪天合适？");
        forum(writer).getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("选项")).fill("周二\n周四");
        picture(writer, "forum-poll-later");
        assertAccessible(writer);
        button(writer, "开始投票").click();
        assertSaid(writer, "投票已开始");
        assertThat(forum(writer).locator(".forum-poll h4")).containsText("哪天合适？");
        button(writer, "修改投票").click();
        forum(writer).getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("选项")).fill("周二\n周四\n周五");
        button(writer, "保存投票").click();
        assertSaid(writer, "投票已修改");

        Page reader = loggedIn(MAYOR, PHONE);
        reader.navigate(writer.url());
        assertThat(button(reader, "修改投票")).hasCount(0);
        forum(reader).getByLabel("周五").check();
        button(reader, "投票").click();
        assertSaid(reader, "已投票");
        assertNoSidewaysScrolling(reader);

        Page moderator = loggedIn(MODERATOR, DESK);
        moderator.navigate(writer.url());
        button(moderator, "修改标题…").click();
        assertThat(forum(moderator).getByLabel("新标题")).hasValue("培训哪天开 " + mark);
        forum(moderator).getByLabel("新标题").fill("培训时间 " + mark);
        button(moderator, "确认修改").click();
        assertThat(forum(moderator).locator(".tz-question .tz-error").last()).containsText("理由");
        forum(moderator).getByLabel("理由").fill("标题要能看懂");
        picture(moderator, "forum-retitle");
        assertAccessible(moderator);
        button(moderator, "确认修改").click();
        assertSaid(moderator, "标题已修改");
        assertThat(forum(moderator).locator(".forum-retitled")).containsText("标题已由版主修改");
        forum(moderator).getByText("曾用标题").click();
        assertThat(forum(moderator).locator(".forum-former li").first()).containsText("标题要能看懂");
        picture(moderator, "forum-retitled");
        assertAccessible(moderator);
        reader.reload();
        assertThat(forum(reader).locator(".forum-retitled")).containsText("标题已由版主修改");
        assertThat(forum(reader).locator(".forum-former")).hasCount(0);
        assertNoSidewaysScrolling(reader);
    }

    @Test
    void whatOneWroteIsFoundInOnePlace() {
        String title = "我的试验 " + UUID.randomUUID().toString().substring(0, 8);
        Page writer = writing(title);
        write(writer, "有一个问题。");
        button(writer, "发表").click();
        assertSaid(writer, "主题已发表");
        Page other = loggedIn(READER, DESK);
        other.navigate(writer.url());
        write(other, "我来回答。");
        button(other, "发表回复").click();
        assertSaid(other, "回复已发表");

        writer.navigate(PAGE);
        link(writer, "我的帖子").click();
        assertThat(forum(writer).locator("h2")).containsText("我的帖子"); // the list of topics has a search, too
        forum(writer).getByRole(AriaRole.SEARCHBOX).fill(title);
        button(writer, "查找").click();
        Locator row = forum(writer).locator("tbody tr");
        assertThat(row).hasCount(1);
        assertThat(row).containsText("有一个问题");
        picture(writer, "forum-mine");
        assertAccessible(writer);
        Page phone = loggedIn(READER, PHONE, PAGE);
        link(phone, "我的帖子").click();
        assertThat(forum(phone).locator("tbody tr").first()).containsText(title);
        assertNoSidewaysScrolling(phone);
        picture(phone, "forum-mine-phone");
        forum(writer).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(title)).click();
        assertThat(floor(writer, 2)).containsText("我来回答");
        link(writer, "返回我的帖子").click();
        assertThat(forum(writer).getByRole(AriaRole.SEARCHBOX)).hasValue(title);
    }
}
