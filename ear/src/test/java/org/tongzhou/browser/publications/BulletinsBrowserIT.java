package org.tongzhou.browser.publications;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tongzhou.browser.BrowserTest;
import org.tongzhou.http.PortalOperator;

/** An issue of a bulletin from its first text to its reader; as the editor, who signs, and a reader with a telephone see it. */
class BulletinsBrowserIT extends BrowserTest {
    private static final String EDITOR = "xunuo";
    private static final String SIGNER = "taozhengping";
    private static final String READER = "shaojing";
    private static final String PAGE = "/portal/p/publications?_open=/publications::bulletins";

    private static Locator window(Page page) {
        return page.locator("section[data-portlet='/publications::bulletins']");
    }

    private static Locator button(Page page, String name) {
        return window(page).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return window(page).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator field(Page page, String label) {
        return window(page).locator(".tz-field").getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    private static void tab(Page page, String name) {
        window(page).locator(".tz-tabs").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name)).click();
    }

    private static Locator text(Page page, String title) {
        return window(page).locator("a").filter(new Locator.FilterOptions().setHasText(title)).first();
    }

    private static void assertSaid(Page page, String text) {
        assertThat(window(page).locator(".tz-said")).containsText(text);
    }

    private static byte[] pages(Page page, String button) throws IOException {
        Download download = page.waitForDownload(() -> button(page, button).click());
        assertThat(download.suggestedFilename()).endsWith(".pdf");
        return Files.readAllBytes(download.path());
    }

    @Test
    void anIssueIsArrangedSignedAndRead() throws IOException {
        String title = "冬季供暖保障情况 " + UUID.randomUUID().toString().substring(0, 8);
        Page editor = loggedIn(EDITOR, DESK, PAGE);
        tab(editor, "刊物设置");
        assertThat(window(editor)).containsText("景川专报");
        picture(editor, "bulletins-kept");
        assertAccessible(editor);
        link(editor, "每日要情").click();
        assertThat(field(editor, "刊物名称")).hasValue("每日要情");
        picture(editor, "bulletins-settings");
        assertAccessible(editor);
        tabFromForm(editor);
        picture(editor, "bulletins-desk");
        assertAccessible(editor);
        field(editor, "刊物").selectOption("每日要情");
        button(editor, "新建一期").click();
        assertSaid(editor, "已新建一期");
        window(editor).locator(".bulletins-free input").first().check();
        button(editor, "选入本期").click();
        assertThat(window(editor).locator(".bulletins-order > li")).hasCount(1);
        link(editor, "自撰稿件").click();
        field(editor, "标题").fill(title);
        field(editor, "栏目").fill("工作动态");
        window(editor).locator(".ql-editor").click();
        editor.keyboard().type("全市供暖小区 1286 个，室温达标率 99.2%。");
        picture(editor, "bulletins-text");
        assertAccessible(editor);
        button(editor, "保存").click();
        assertThat(window(editor).locator(".bulletins-order > li")).hasCount(2);
        button(editor, "上移“" + title + "”").click();
        assertThat(window(editor).locator(".bulletins-order > li").first()).containsText(title);
        picture(editor, "bulletins-arrange");
        assertAccessible(editor);
        assertThat(pages(editor, "预览 PDF")).startsWith("%PDF".getBytes());
        button(editor, "送审").click();
        assertSaid(editor, "已送签发人");

        Page signer = loggedIn(SIGNER, DESK, PAGE);
        assertThat(window(signer)).containsText("待我签发");
        picture(signer, "bulletins-issues");
        assertAccessible(signer);
        window(signer).locator(".bulletins-sign a").filter(new Locator.FilterOptions().setHasText("每日要情")).last().click();
        assertThat(window(signer).locator(".bulletins-text").first()).containsText(title);
        picture(signer, "bulletins-sign");
        assertAccessible(signer);
        button(signer, "签发并刊发").click();
        button(signer, "确认签发").click();
        assertSaid(signer, "已签发并刊发");
        assertThat(window(signer).locator(".bulletins-number")).containsText(Pattern.compile("\\d{4} 年第 \\d+ 期"));
        picture(signer, "bulletins-issue");
        assertAccessible(signer);

        Page reader = loggedIn(READER, PHONE, "/portal/p/publications");
        Locator row = text(reader, title);
        assertThat(row).containsText("新");
        picture(reader, "bulletins-home");
        row.click();
        assertThat(window(reader).locator(".bulletins-contents li")).hasCount(2);
        picture(reader, "bulletins-issue");
        assertNoSidewaysScrolling(reader);
        assertAccessible(reader);
        assertThat(pages(reader, "下载 PDF").length).isGreaterThan(10_000);
        reader.navigate(PAGE);
        assertThat(window(reader).locator("tr").filter(new Locator.FilterOptions().setHasText(title))).not().containsText("新");
        picture(reader, "bulletins-issues");
        assertNoSidewaysScrolling(reader);

        editor.setViewportSize(PHONE, 844);
        editor.navigate(PAGE);
        tab(editor, "编排");
        text(editor, "每日要情").waitFor();
        picture(editor, "bulletins-desk-phone");
        assertNoSidewaysScrolling(editor);
    }

    @Test
    void bulletinsSpeakEnglish() {
        String user = "english" + UUID.randomUUID().toString().substring(0, 8);
        PortalOperator.addUser(user, "staff");
        Page page = loggedIn(user, DESK);
        page.locator(".tz-me > summary").click();
        page.locator(".tz-me button[value=en]").click();
        assertThat(page.locator("html")).hasAttribute("lang", Pattern.compile("^en"));
        page.navigate(PAGE);
        assertThat(window(page)).containsText("All years");
        assertThat(window(page).locator("tbody")).containsText("no. 1");
        picture(page, "bulletins-issues-en");
        window(page).locator("tbody a").first().click();
        assertThat(button(page, "PDF")).isVisible();
        picture(page, "bulletins-issue-en");
    }

    private static void tabFromForm(Page page) {
        link(page, "返回刊物设置").click();
        tab(page, "编排");
    }
}
