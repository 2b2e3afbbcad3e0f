package org.tongzhou.browser.notices;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Statistics of notices as those see them who publish; and past years that are archived, read there and opened again. */
class StatisticsBrowserIT extends NoticesTest {
    private static final String STATISTICS = "/portal/p/notice-statistics";
    private static final String KEEPER = "sysadmin";

    @Test
    void figuresAreReadByUnitMonthAndNotice() {
        Page page = loggedIn(PUBLISHER, DESK, STATISTICS);
        Locator figures = window(page, "通知统计");
        assertThat(figures.locator(".tz-facts")).containsText("发布");
        picture(page, "notices-statistics-window");
        assertAccessible(page);

        figures.locator(".tz-more").click();
        assertThat(figures.locator("canvas")).isVisible();
        assertThat(figures.locator("tbody tr").first()).containsText("市政府办公室");
        link(figures, "今年").click();
        assertThat(link(figures, "今年")).hasAttribute("aria-current", "true");
        awaitRest(page);
        picture(page, "notices-statistics");
        assertAccessible(page);
        link(figures, "月份").click();
        assertThat(figures.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(YearMonth.now(ZoneId.of("Asia/Shanghai")).toString()))).hasCount(1);
        link(figures, "栏目").click();
        link(figures, "通知公告").click();
        assertThat(figures.locator(".tz-tabs [aria-current=true]")).hasText("通知");
        label(figures, "通知标题").fill("公文处理培训");
        button(figures, "查找").click();
        assertThat(figures.locator("tbody tr")).hasCount(1);
        Download book = page.waitForDownload(() -> button(figures, "导出 Excel").click());
        assertThat(book.suggestedFilename()).startsWith("通知统计").endsWith(".xlsx");

        label(figures, "从").fill("2019-01-01");
        button(figures, "查找").click();
        assertThat(figures.getByRole(AriaRole.ALERT)).containsText("最多统计 3 年");
        link(figures, "本月").click();
        assertThat(link(figures, "本月")).hasAttribute("aria-current", "true");
        page.setViewportSize(PHONE, 844);
        link(figures, "单位").click();
        assertThat(figures.locator(".tz-tabs [aria-current=true]")).hasText("单位");
        awaitRest(page);
        picture(page, "notices-statistics");
        assertNoSidewaysScrolling(page);
    }

    @Test
    void anArchivedYearIsReadAndOpenedAgain() {
        Page reader = loggedIn(READER, DESK);
        openList(reader);
        assertThat(row(notices(reader), "关于报送防汛备汛情况的通知")).hasCount(0);
        field(reader, "年度").selectOption(new SelectOption().setIndex(1));
        button(notices(reader), "查找").click();
        assertThat(row(notices(reader), "关于召开年度工作总结会的通知")).isVisible();
        picture(reader, "notices-archive");

        Page keeper = loggedIn(KEEPER, DESK);
        openList(keeper);
        link(notices(keeper), "栏目管理").click();
        row(notices(keeper), "会议通知").click();
        Locator archive = notices(keeper).locator(".notices-archive");
        assertThat(archive).containsText("已归档");
        picture(keeper, "notices-archive-years");
        assertAccessible(keeper);
        archive.getByText("重新打开…").click();
        button(archive, "重新打开").click();
        assertThat(archive.locator(".tz-error")).containsText("原因");
        field(keeper, "原因").fill("补录会议纪要");
        button(archive, "重新打开").click();
        assertSaid(keeper, "已重新打开");
        reader.reload();
        assertThat(row(notices(reader), "关于召开年度工作总结会的通知")).hasCount(0);
        archive.getByText("归档…").click();
        assertThat(archive).containsText("1 篇通知吗");
        button(archive, "归档").click();
        assertSaid(keeper, "已归档，共 1 篇");
        reader.reload();
        row(notices(reader), "关于召开年度工作总结会的通知").click();
        assertThat(notices(reader).locator("h3").first()).containsText("年度工作总结会");
    }

    private static Locator label(Locator where, String label) {
        return where.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }
}
