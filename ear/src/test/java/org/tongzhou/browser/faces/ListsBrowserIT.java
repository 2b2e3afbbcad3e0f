package org.tongzhou.browser.faces;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tables, trees, schedules and charts, in two windows of one portlet. */
class ListsBrowserIT extends FacesTest {
    private static final Locator.GetByTextOptions EXACT = new Locator.GetByTextOptions().setExact(true);

    @Test
    void aTableFetchesWhatItShows() {
        Page page = open(showcase("Table", "Table"));
        Locator one = windowAt(page, 0);
        Locator other = windowAt(page, 1);

        one.locator(".ui-paginator-next").click();
        assertThat(rows(one).first()).containsText("2026-11-14");
        header(one, "收文日期").click();
        assertThat(rows(one).first()).containsText("2026-07-26");
        assertThat(header(one, "收文日期")).hasAttribute("aria-sort", "ascending");
        header(one, "收文日期").click();
        assertThat(rows(one).first()).containsText("2026-11-22");
        one.getByPlaceholder("标题包含").fill("财政局");
        assertThat(one.locator(".ui-paginator-current")).hasText("共 24 件");
        one.locator(".ui-paginator-page").getByText("3", EXACT).click();
        assertThat(rows(one).first()).containsText("2026-08-");
        one.getByPlaceholder("标题包含").fill("没有");
        assertThat(rows(one)).hasText(new String[] {"没有符合条件的公文，请修改筛选条件。"});

        assertThat(other.locator(".ui-paginator-current")).hasText("共 120 件");
        assertThat(rows(other).first()).containsText("2026-11-22");
        assertThat(rows(other)).hasCount(8);
        assertNothingTwice(page);
    }

    @Test
    void rowsThatAreChosenStayChosenOnOtherPages() {
        Page page = open(showcase("Table", "Table"));
        Locator one = windowAt(page, 0);
        Locator other = windowAt(page, 1);

        rows(one).nth(0).locator(".ui-chkbox").click();
        rows(one).nth(1).locator(".ui-chkbox").click();
        one.locator(".ui-paginator-next").click();
        assertThat(rows(one).first()).containsText("2026-11-14");
        rows(one).nth(0).locator(".ui-chkbox").click();
        press(one, "签收");
        assertThat(part(one, "messages")).hasText("已签收 3 件");

        press(other, "签收");
        assertThat(part(other, "messages")).hasText("已签收 0 件");
    }

    @Test
    void aTreeFetchesItsBranches() {
        Page page = open(showcase("Tree", "Tree"));
        Locator one = windowAt(page, 0);
        Locator other = windowAt(page, 1);

        node(other, "市教育局").locator(".ui-tree-toggler").first().click();
        node(other, "市教育局").getByText("综合科", EXACT).click();
        assertThat(part(other, "messages")).hasText("已选：市教育局 综合科");
        assertThat(one.getByText("综合科", EXACT)).hasCount(1);
        assertThat(part(one, "messages")).isEmpty();

        one.getByText("办公室", EXACT).click();
        assertThat(part(one, "messages")).hasText("已选：市财政局 办公室");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(part(one, "messages")).hasText("已选：市财政局 综合科");
        one.locator(".ui-tree-filter").fill("水利");
        assertThat(one.locator(".ui-treenode-label").filter(new Locator.FilterOptions().setHasText("局").setVisible(true))).hasText(new String[] {"市水利局"});
        one.locator(".ui-tree-filter").fill("没有这样的局");
        assertThat(one.locator("[role=tree]")).hasText("没有找到，请换个词试试。");
        one.locator(".ui-tree-filter").fill("");
        assertThat(one.getByText("市财政局", EXACT)).isVisible();

        assertThat(other.getByText("市财政局", EXACT)).isVisible();
    }

    @Test
    void aScheduleTakesNewAppointments() {
        Page page = open(showcase("Agenda", "Agenda"));
        Locator one = windowAt(page, 0);
        Locator other = windowAt(page, 1);
        assertThat(one.locator(".fc-toolbar-title")).hasText("2026年11月");
        assertThat(one.locator(".fc-col-header-cell").first()).hasText("周一");

        one.getByText("碰头会").click();
        assertThat(part(one, "messages")).hasText("日程：碰头会");
        one.locator("td[data-date='2026-11-25']").click();
        assertThat(part(one, "messages")).hasText("已添加：2026-11-25");
        assertThat(one.locator("td[data-date='2026-11-25']")).containsText("新日程");
        press(one, "列表");
        assertThat(one.locator(".fc-list-event")).hasCount(5);
        press(one, "周");
        assertThat(one.locator(".fc-timegrid")).isVisible();

        assertThat(other.locator(".fc-daygrid-event")).hasCount(4);
        other.getByTitle("下一个").click();
        assertThat(other.locator(".fc-toolbar-title")).hasText("2026年12月");
        assertThat(other.locator(".fc-daygrid-event")).hasCount(0);
    }

    @Test
    void aChartTellsWhatIsPressedAndIsDrawnAnew() {
        Page page = open(showcase("Chart", "Chart"));
        Locator one = windowAt(page, 0);
        Locator other = windowAt(page, 1);

        assertThat(one.getByRole(AriaRole.IMG, new Locator.GetByRoleOptions().setName("各单位收文件数柱状图"))).isVisible();
        pressLastBar(page, one);
        assertThat(part(one, "messages")).hasText("市大数据中心：20 件");
        press(one, "重新统计");
        assertThat(part(one, "messages")).hasText("第 2 次统计");
        pressLastBar(page, one);
        assertThat(part(one, "messages")).hasText("市大数据中心：40 件");

        pressLastBar(page, other);
        assertThat(part(other, "messages")).hasText("市大数据中心：20 件");
    }

    private static void pressLastBar(Page page, Locator window) {
        Locator drawing = window.locator("canvas");
        drawing.scrollIntoViewIfNeeded();
        BoundingBox box = drawing.boundingBox();
        page.mouse().click(box.x + box.width * .88, box.y + box.height * .7);
    }

    private static Locator rows(Locator window) {
        return window.locator(".ui-datatable-data > tr");
    }

    private static Locator header(Locator window, String name) {
        return window.getByRole(AriaRole.COLUMNHEADER).filter(new Locator.FilterOptions().setHasText(name));
    }

    private static Locator node(Locator window, String name) {
        return window.locator(".ui-treenode").filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + name)));
    }
}
