package org.tongzhou.browser.reference;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tongzhou.browser.BrowserTest;

/** An entry from its first word to the city's chronicle, as the writer, the head and the city's editor see it. */
class ChronicleBrowserIT extends BrowserTest {
    private static final String WRITER = "shaojing";
    private static final String HEAD = "taozhengping";
    private static final String EDITOR = "xunuo";
    private static final String PAGE = "/portal/p/reference?_open=/reference::chronicle";

    private static Locator window(Page page) {
        return page.locator("section[data-portlet='/reference::chronicle']");
    }

    private static Locator button(Page page, String name) {
        return window(page).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return window(page).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator entry(Page page, String text) {
        return window(page).locator(".reference-entry").filter(new Locator.FilterOptions().setHasText(text));
    }

    private static void assertSaid(Page page, String text) {
        assertThat(window(page).locator(".tz-said")).containsText(text);
    }

    @Test
    void anEntryIsWrittenConfirmedAnnotatedAndTakenIntoTheCitys() {
        String text = "市政府召开专题会议研究印章管理 " + UUID.randomUUID().toString().substring(0, 8);
        Page writer = loggedIn(WRITER, DESK, PAGE);
        picture(writer, "chronicle-city");
        assertAccessible(writer);
        link(writer, "记一条").click();
        window(writer).locator(".tz-field").getByLabel("类别", new Locator.GetByLabelOptions().setExact(true)).selectOption("重要会议");
        window(writer).getByLabel("记事", new Locator.GetByLabelOptions().setExact(true)).fill(text);
        picture(writer, "chronicle-write");
        assertAccessible(writer);
        button(writer, "送核定").click();
        assertSaid(writer, "已送核定");
        assertThat(entry(writer, text)).isVisible();

        Page head = loggedIn(HEAD, PHONE, PAGE);
        window(head).locator(".tz-tabs a").filter(new Locator.FilterOptions().setHasText("待核定")).click();
        picture(head, "chronicle-waiting");
        assertNoSidewaysScrolling(head);
        assertAccessible(head);
        entry(head, text).getByRole(AriaRole.LINK).click();
        picture(head, "chronicle-confirm");
        assertNoSidewaysScrolling(head);
        button(head, "核定").click();
        assertSaid(head, "已核定");
        link(head, "返回").click();
        link(head, "本单位大事记").click();
        entry(head, text).getByRole(AriaRole.LINK).click();
        button(head, "加注").click();
        window(head).getByLabel("注文").fill("会议由秘书长主持");
        assertAccessible(head);
        button(head, "加注").click();
        assertSaid(head, "已加注");

        Page editor = loggedIn(EDITOR, DESK, PAGE);
        link(editor, "各单位待编入").click();
        assertThat(entry(editor, text)).containsText("会议由秘书长主持");
        picture(editor, "chronicle-take");
        assertAccessible(editor);
        entry(editor, text).getByRole(AriaRole.LINK).click();
        button(editor, "不采用").click();
        window(editor).getByLabel("理由", new Locator.GetByLabelOptions().setExact(true)).fill("与另一条重复");
        picture(editor, "chronicle-setAside");
        assertAccessible(editor);
        button(editor, "确认不采用").click();
        assertSaid(editor, "已标为不采用");
        link(editor, "返回").click();
        link(editor, "未采用").click();
        assertThat(entry(editor, text)).containsText("与另一条重复");
        entry(editor, text).getByRole(AriaRole.LINK).click();
        button(editor, "恢复待编入").click();
        assertSaid(editor, "已恢复待编入");
        link(editor, "返回").click();
        link(editor, "各单位待编入").click();
        entry(editor, text).getByRole(AriaRole.CHECKBOX).check();
        button(editor, "编入全市大事记").click();
        picture(editor, "chronicle-writeCity");
        assertAccessible(editor);
        button(editor, "编入").click();
        assertSaid(editor, "已编入全市大事记");
        assertThat(window(editor)).containsText("各单位的记录");
        picture(editor, "chronicle-entry");
        assertAccessible(editor);
    }
}
