package org.tongzhou.browser.publications;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tongzhou.browser.BrowserTest;

/** Information from its first word to the points it earns, and a commission; as the writer, the head and the editor see them. */
class PublicationsBrowserIT extends BrowserTest {
    private static final String WRITER = "shaojing";
    private static final String HEAD = "taozhengping";
    private static final String EDITOR = "xunuo";
    private static final String PAGE = "/portal/p/publications?_open=/publications::submissions";
    private static final String CIRCULAR = "/portal/p/publications?_open=/publications::circular";

    private static Locator window(Page page) {
        return page.locator("section[data-portlet='/publications::submissions']");
    }

    private static Locator circular(Page page) {
        return page.locator("section[data-portlet='/publications::circular']");
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
        window(page).locator(".tz-tabs").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + name))).click();
    }

    private static Locator text(Page page, String title) {
        return window(page).locator("a").filter(new Locator.FilterOptions().setHasText(title)).first();
    }

    private static void assertSaid(Page page, String text) {
        assertThat(window(page).locator(".tz-said")).containsText(text);
    }

    @Test
    void aPieceIsWrittenSignedAdoptedUsedAndItsPointsAreTraced() {
        String title = "机关事项“一窗通办”提速 " + UUID.randomUUID().toString().substring(0, 8);
        Page writer = loggedIn(WRITER, DESK, PAGE);
        link(writer, "写信息").click();
        field(writer, "标题").fill(title);
        window(writer).locator(".ql-editor").click();
        writer.keyboard().type("10 月办件 3200 件，平均用时缩短 41%。");
        field(writer, "联系电话").fill("0555-2681234");
        window(writer).locator("input[type=file]").setInputFiles(new FilePayload("办件情况.csv", "text/csv", "事项,件数\n企业开办,1240\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(window(writer).locator(".tz-file-lines > li")).containsText("办件情况.csv");
        picture(writer, "publications-write");
        assertAccessible(writer);
        button(writer, "送审签").click();
        assertSaid(writer, "已送负责人审签");
        assertThat(text(writer, title)).isVisible();
        picture(writer, "publications-unit");
        assertAccessible(writer);

        Page head = loggedIn(HEAD, DESK, PAGE);
        assertThat(window(head).locator(".tz-tabs")).containsText("待我审签");
        text(head, title).click();
        assertThat(window(head).locator(".publications-body")).containsText("10 月办件 3200 件");
        assertThat(window(head).locator(".publications-files")).containsText("办件情况.csv");
        picture(head, "publications-sign");
        assertAccessible(head);
        button(head, "审签并报送").click();
        assertSaid(head, "已审签并报送");

        writer.navigate(PAGE);
        text(writer, title).click();
        button(writer, "撤回报送").click();
        field(writer, "理由").fill("办件数还要核一遍");
        picture(writer, "publications-takeBack");
        assertAccessible(writer);
        button(writer, "确认撤回").click();
        assertSaid(writer, "已撤回，稿件回到草稿");
        writer.navigate(PAGE);
        text(writer, title).click();
        assertThat(window(writer).locator(".publications-steps")).containsText("办件数还要核一遍");
        button(writer, "送审签").click();
        assertSaid(writer, "已送负责人审签");
        head.navigate(PAGE);
        text(head, title).click();
        button(head, "审签并报送").click();
        assertSaid(head, "已审签并报送");

        Page editor = loggedIn(EDITOR, DESK, "/portal/p/publications");
        picture(editor, "publications-home");
        assertAccessible(editor);
        editor.navigate(PAGE);
        picture(editor, "publications-desk");
        assertAccessible(editor);
        text(editor, title).click();
        window(editor).locator(".publications-files summary").click();
        assertThat(window(editor).frameLocator(".publications-files iframe").locator("table")).containsText("企业开办");
        picture(editor, "publications-files");
        assertAccessible(editor);
        link(editor, "返回列表").click();
        window(editor).getByLabel("选择“" + title + "”").check();
        button(editor, "采用所选").click();
        assertSaid(editor, "已采用 1 件");
        button(editor, "登记刊用").click();
        field(editor, "载体").selectOption("每日要情");
        field(editor, "刊期").fill("第 321 期");
        picture(editor, "publications-use");
        assertAccessible(editor);
        button(editor, "登记").click();
        assertSaid(editor, "刊用已登记");
        button(editor, "登记批示").click();
        field(editor, "批示领导").fill("秘书长顾为民");
        field(editor, "批示内容").fill("做法很好，请在各窗口推开。");
        button(editor, "登记").click();
        assertSaid(editor, "批示已登记");
        picture(editor, "publications-adoption");
        assertAccessible(editor);

        writer.navigate(CIRCULAR);
        assertThat(circular(writer)).containsText("市财政局");
        picture(writer, "publications-circular");
        assertAccessible(writer);
        circular(writer).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("市政府办公室").setExact(true)).click();
        Locator bonus = circular(writer).locator("tr").filter(new Locator.FilterOptions().setHasText(title)).filter(new Locator.FilterOptions().setHasText("批示加分"));
        assertThat(bonus).containsText("10.00");
        picture(writer, "publications-entries");
        assertAccessible(writer);
    }

    @Test
    void aCircularIsPublishedCorrectedAndReadByAUnit() {
        YearMonth last = YearMonth.now(ZoneId.of("Asia/Shanghai")).minusMonths(1);
        String month = last.toString();
        Page editor = loggedIn(EDITOR, DESK, CIRCULAR);
        inCircular(editor, AriaRole.LINK, "上月").click();
        assertThat(circular(editor).locator(".publications-months b")).hasText(month);
        inCircular(editor, AriaRole.LINK, "上月").click();
        assertThat(circular(editor).locator(".publications-months b")).hasText(last.minusMonths(1).toString());
        assertThat(circular(editor).locator(".publications-state")).containsText("第 1 版"); // the demonstration's
        assertThat(circular(editor).locator("tbody tr").first()).isVisible();
        inCircular(editor, AriaRole.LINK, "下月").click();
        assertThat(circular(editor).locator(".publications-months b")).hasText(month);
        if (inCircular(editor, AriaRole.LINK, "发布 " + month + " 通报").count() > 0) { // else a test before has done so
            inCircular(editor, AriaRole.LINK, "发布 " + month + " 通报").click();
            assertThat(inCircular(editor, AriaRole.BUTTON, "确认发布")).isVisible();
            picture(editor, "publications-publish");
            assertAccessible(editor);
            inCircular(editor, AriaRole.BUTTON, "确认发布").click();
            assertThat(circular(editor).locator(".tz-said")).containsText(month + " 通报已发布");
        }
        inCircular(editor, AriaRole.LINK, "更正").click();
        circular(editor).getByLabel("更正原因").fill("漏登一条批示");
        picture(editor, "publications-correct");
        assertAccessible(editor);
        inCircular(editor, AriaRole.BUTTON, "发布更正").click();
        assertThat(circular(editor).locator(".tz-said")).containsText(month + " 通报已更正");
        assertThat(circular(editor).locator(".publications-state")).containsText("更正原因：漏登一条批示");
        picture(editor, "publications-published");
        assertAccessible(editor);
        circular(editor).locator("nav[aria-label='历次版本'] a").filter(new Locator.FilterOptions().setHasText("第 1 版")).click();
        assertThat(circular(editor).locator(".publications-state")).containsText("这一版已被更正");

        Page writer = loggedIn(WRITER, PHONE, CIRCULAR);
        inCircular(writer, AriaRole.LINK, "上月").click();
        assertThat(circular(writer).locator(".publications-state")).containsText("漏登一条批示");
        assertThat(inCircular(writer, AriaRole.LINK, "更正")).hasCount(0);
        picture(writer, "publications-published");
        assertNoSidewaysScrolling(writer);
        assertAccessible(writer);
        circular(writer).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("市政府办公室").setExact(true)).click();
        assertThat(circular(writer).locator("h3")).containsText(month + " 通报得分依据");
        picture(writer, "publications-counted");
        assertNoSidewaysScrolling(writer);
    }

    private static Locator inCircular(Page page, AriaRole role, String name) {
        return circular(page).getByRole(role, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void aUnitReadsWhatItHasSentTogetherWithAnother() {
        String title = "政务数据共享接口日调用超过百万次";
        Page partner = loggedIn(WRITER, PHONE, PAGE);
        tab(partner, "本单位稿件");
        assertThat(partner).hasURL(Pattern.compile("desk=unit"));
        assertThat(window(partner).locator("tr").filter(new Locator.FilterOptions().setHasText(title))).containsText("联合报送 市大数据中心牵头");
        picture(partner, "publications-joint");
        assertNoSidewaysScrolling(partner);
        assertAccessible(partner);

        text(partner, title).click();

        assertThat(window(partner).locator(".publications-files")).containsText("典型应用场景说明.docx");
        assertThat(button(partner, "送审签")).hasCount(0);
        assertThat(link(partner, "修改")).hasCount(0);
        picture(partner, "publications-joint-piece");
        assertNoSidewaysScrolling(partner);
        assertAccessible(partner);
    }

    @Test
    void aCommissionIsSentAndPointsAreReadOnATelephone() {
        String topic = "节前安全检查情况 " + UUID.randomUUID().toString().substring(0, 8);
        Page page = loggedIn(EDITOR, PHONE, "/portal/p/publications");
        picture(page, "publications-home");
        assertNoSidewaysScrolling(page);
        page.navigate(PAGE);
        picture(page, "publications-desk");
        assertNoSidewaysScrolling(page);
        text(page, "四季度 38 个重大项目集中开工").click();
        assertThat(window(page).locator(".publications-body")).containsText("总投资 216 亿元");
        assertThat(window(page).locator(".publications-files")).containsText("四季度集中开工重大项目清单.xlsx");
        picture(page, "publications-piece");
        assertNoSidewaysScrolling(page);
        assertAccessible(page);
        page.navigate(PAGE);
        tab(page, "约稿");
        assertThat(text(page, "冬季安全生产隐患排查整治情况")).isVisible();
        picture(page, "publications-commissions");
        assertNoSidewaysScrolling(page);
        link(page, "发出约稿").click();
        field(page, "约稿题目").fill(topic);
        field(page, "截稿时间").fill(LocalDateTime.now().plusDays(5).withHour(17).withMinute(0).toString().substring(0, 16));
        field(page, "约请单位").pressSequentially("sczj");
        page.locator(".ui-autocomplete-panel:visible .ui-autocomplete-item").filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*市财政局\\s*$"))).first().click();
        picture(page, "publications-ask");
        assertAccessible(page);
        button(page, "发出").click();
        assertSaid(page, "约稿已发给 1 个单位");
        button(page, "催报未交单位").click();
        assertSaid(page, "已催报 1 个单位");
        assertThat(window(page).locator("table")).containsText("未交");
        button(page, "延长截稿").click();
        window(page).getByLabel("新的截稿时间").fill(LocalDateTime.now().plusDays(9).withHour(17).withMinute(0).toString().substring(0, 16));
        picture(page, "publications-extend");
        assertAccessible(page);
        button(page, "确认延长").click();
        assertSaid(page, "截稿时间已延长");
        button(page, "免扣分").click();
        window(page).getByLabel("理由").fill("系统停机");
        button(page, "确认免扣").click();
        assertSaid(page, "已免扣分");
        assertThat(window(page).locator("table")).containsText("系统停机");
        picture(page, "publications-commission");
        assertNoSidewaysScrolling(page);
        link(page, "返回约稿").click();
        tab(page, "计分办法");
        assertThat(window(page)).containsText("每日要情");
        assertThat(window(page)).containsText("每月 4 件：东澄区政府、");
        picture(page, "publications-tables");
        assertNoSidewaysScrolling(page);
        link(page, "撤回施行").first().click();
        window(page).getByLabel("理由").fill("日期填错");
        picture(page, "publications-revoke");
        assertAccessible(page);
        button(page, "撤回施行").click();
        assertThat(window(page)).containsText("已用于计分，不能撤回");
        link(page, "返回计分办法").click();
        link(page, "起草新版").click();
        assertThat(window(page).getByLabel("第 1 行载体")).hasValue("每日要情");
        button(page, "增加载体").click();
        assertThat(window(page).getByLabel("第 7 行载体")).isVisible();
        button(page, "删除第 3 项任务").click();
        assertThat(window(page).getByLabel("每月件数")).hasCount(2);
        button(page, "增加任务").click();
        window(page).getByLabel("每月件数").last().fill("3");
        picture(page, "publications-table");
        assertAccessible(page);
        page.navigate(CIRCULAR);
        assertThat(circular(page)).containsText("市财政局");
        picture(page, "publications-circular");
        assertNoSidewaysScrolling(page);
    }
}
