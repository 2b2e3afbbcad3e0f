package org.tongzhou.browser.reference;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tongzhou.browser.BrowserTest;
import org.tongzhou.http.PortalOperator;

/** A regulation from its draft to its end, as its keeper and its readers see it. */
class RegulationsBrowserIT extends BrowserTest {
    private static final String KEEPER = "shaojing";
    private static final String READER = "xunuo";
    private static final String PAGE = "/portal/p/reference?_open=/reference::regulations";

    private static Locator window(Page page) {
        return page.locator("section[data-portlet='/reference::regulations']");
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

    private static void find(Page page, String text) {
        window(page).getByLabel("标题、文号或机关中的字").fill(text);
        button(page, "查找").click();
    }

    private static void write(Page page, String title, String number, LocalDate issued) {
        link(page, "录入").click();
        field(page, "标题").fill(title);
        field(page, "类别").selectOption("规范性文件");
        field(page, "主题").selectOption("公文与档案");
        field(page, "发布机关").fill("景川市人民政府办公室");
        field(page, "发文字号").fill(number);
        field(page, "公布日期").fill(issued.toString());
        field(page, "施行日期").fill(issued.plusDays(1).toString());
    }

    private void publish(Page page, String title) {
        button(page, "发布").click();
        assertThat(window(page).locator(".tz-said")).containsText("已发布");
        assertThat(window(page).locator("h3").first()).containsText(title);
    }

    @Test
    void aKeeperPublishesWhatTakesThePlaceOfAnotherAndReadersSeeIt() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        String old = "景川市印章管理规定 " + mark;
        String next = "景川市印章管理办法 " + mark;
        Page keeper = loggedIn(KEEPER, DESK, PAGE);
        picture(keeper, "reference-list");
        assertAccessible(keeper);
        write(keeper, old, "景政办发〔2018〕1号" + mark, LocalDate.of(2018, 4, 1));
        window(keeper).locator(".ql-editor").click();
        keeper.keyboard().insertText("第一条 印章由办公室统一管理。");
        publish(keeper, old);
        link(keeper, "返回").click();

        write(keeper, next, "景政办发〔2024〕2号" + mark, LocalDate.of(2024, 5, 6));
        window(keeper).locator(".ql-editor").click();
        keeper.keyboard().insertText("第一章 总则");
        keeper.keyboard().press("Enter");
        keeper.keyboard().insertText("第一条 为了规范印章管理，制定本办法。");
        button(keeper, "增加关联").click();
        window(keeper).getByLabel("第 1 项关系").selectOption("代替");
        window(keeper).getByLabel("第 1 项文件").pressSequentially(mark);
        keeper.locator(".ui-autocomplete-panel:visible .ui-autocomplete-item").filter(new Locator.FilterOptions().setHasText(old)).first().click();
        picture(keeper, "reference-write");
        assertAccessible(keeper);
        publish(keeper, next);
        assertThat(window(keeper).locator(".reference-contents")).containsText("第一章 总则");
        picture(keeper, "reference-keeper");
        link(keeper, old).click();
        assertThat(window(keeper).locator(".tz-message.tz-bad")).containsText("自 2024-05-07 起废止，代替文件为");
        link(keeper, "更正").click();
        field(keeper, "标题").fill(old + "（修正）");
        field(keeper, "更正说明").fill("标题漏字");
        button(keeper, "保存更正").click();
        assertThat(window(keeper).locator(".tz-said")).containsText("更正已保存");
        button(keeper, "查看原文").click();
        assertThat(window(keeper).locator(".reference-former h4")).hasText(old);
        picture(keeper, "reference-former");
        assertAccessible(keeper);

        Page reader = loggedIn(READER, PHONE, PAGE);
        assertThat(link(reader, "录入")).hasCount(0);
        find(reader, mark);
        assertThat(window(reader).locator("tbody tr")).hasCount(2);
        assertThat(window(reader).locator(".reference-replaced")).containsText(next);
        picture(reader, "reference-found");
        assertNoSidewaysScrolling(reader);
        assertAccessible(reader);
        window(reader).getByLabel("某日有效").fill("2020-01-01");
        button(reader, "查找").click();
        assertThat(window(reader).locator("tbody tr")).hasCount(1);
        assertThat(window(reader)).containsText("只列 2020-01-01 当天有效的文件");
        picture(reader, "reference-day");
        assertNoSidewaysScrolling(reader);
        window(reader).locator(".reference-title").first().click();
        assertThat(window(reader).locator(".tz-message.tz-bad")).containsText(next);
        picture(reader, "reference-read");
        assertNoSidewaysScrolling(reader);
        assertAccessible(reader);
    }

    @Test
    void theWindowsSpeakEnglish() {
        String user = "english" + UUID.randomUUID().toString().substring(0, 8);
        PortalOperator.addUser(user, "staff", "regulation-keeper", "chronicle-editor");
        Page page = loggedIn(user, DESK);
        page.locator(".tz-me > summary").click();
        page.locator(".tz-me button[value=en]").click();
        assertThat(page.locator("html")).hasAttribute("lang", Pattern.compile("^en"));
        page.navigate("/portal/p/reference");
        assertThat(window(page)).containsText("In force");
        picture(page, "reference-home-en");
        assertAccessible(page);
        page.navigate(PAGE);
        window(page).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Repealed").setExact(true)).click();
        assertThat(window(page).locator(".reference-replaced").first()).containsText("Replaced by");
        picture(page, "reference-list-en");
        window(page).locator("a").filter(new Locator.FilterOptions().setHasText("国家行政机关公文处理办法")).first().click();
        assertThat(window(page).locator(".tz-message.tz-bad")).containsText("Replaced from 2012-07-01 on by");
        picture(page, "reference-read-en");
        page.navigate("/portal/p/reference?_open=/reference::chronicle");
        assertThat(page.locator("section[data-portlet='/reference::chronicle']")).containsText("The city's chronicle");
        picture(page, "chronicle-en");
    }
}
