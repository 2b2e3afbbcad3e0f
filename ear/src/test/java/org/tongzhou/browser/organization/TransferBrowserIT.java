package org.tongzhou.browser.organization;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.tongzhou.browser.BrowserTest;
import org.tongzhou.core.sheets.SheetColumn;
import org.tongzhou.core.sheets.WorkbookWriter;

/** Units, posts and people taken away as a workbook and brought back. */
class TransferBrowserIT extends BrowserTest {
    private static final String ADMINISTRATOR = "sysadmin";
    private static final String ADDRESS = "/portal/p/organization";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String mark = UUID.randomUUID().toString().substring(0, 6);

    @Test
    void allIsTakenAwayAsAWorkbook() throws IOException {
        Page page = transfer(DESK);

        Download all = page.waitForDownload(() -> button(page, "导出 Excel").click());
        Download empty = page.waitForDownload(() -> button(page, "下载空白模板").click());

        assertThat(all.suggestedFilename()).startsWith("机构与人员 ").endsWith(".xlsx");
        assertThat(sheets(all)).isEqualTo(4);
        assertThat(empty.suggestedFilename()).contains("空白模板").endsWith(".xlsx");
        assertThat(sheets(empty)).isEqualTo(4);
    }

    private static long sheets(Download file) throws IOException {
        try (ZipFile parts = new ZipFile(file.path().toFile())) {
            return parts.stream().filter(part -> part.getName().startsWith("xl/worksheets/sheet")).count();
        }
    }

    @Test
    void aFileIsCheckedMendedAndConfirmed() throws IOException {
        Page page = transfer(DESK);
        picture(page, "organization-transfer");
        assertAccessible(page);
        bring(page, new FilePayload("名册.xlsx", XLSX, "<html>".getBytes()));
        assertThat(organization(page).locator(".tz-said")).containsText("不是 .xlsx 工作簿");

        bring(page, book("没有这个岗位", "2026-02-30"));
        assertThat(result(page)).containsText("有 2 处问题，没有写入任何内容");
        assertThat(result(page)).containsText("没有岗位“没有这个岗位”");
        picture(page, "organization-transfer-wrong");
        assertAccessible(page);
        Download report = page.waitForDownload(() -> button(page, "下载问题清单").click());
        assertThat(sheets(report)).isEqualTo(2);
        assertThat(button(page, "确认导入")).hasCount(0);

        bring(page, book("导入岗" + mark, "2026-03-01"));
        assertThat(result(page)).containsText("检查通过，还没有写入");
        picture(page, "organization-transfer-right");
        assertAccessible(page);
        button(page, "确认导入").click();
        assertThat(result(page)).containsText("导入完成");
        picture(page, "organization-transfer-done");
        page.navigate(ADDRESS);
        link(page, "人员").click();
        organization(page).getByLabel("姓名、拼音、岗位、单位或电话").fill("导" + mark);
        button(page, "查找").click();
        assertThat(organization(page).locator("tbody tr")).hasCount(1);
        assertThat(organization(page).locator("tbody")).containsText("导入岗" + mark);
    }

    @Test
    void aTelephoneShowsWhatIsWrong() {
        Page page = transfer(PHONE);
        bring(page, book("没有这个岗位", "2026-02-30"));
        assertThat(result(page)).containsText("有 2 处问题");
        picture(page, "organization-transfer-wrong");
        assertNoSidewaysScrolling(page);
        assertAccessible(page);
        button(page, "清除").click();
        assertThat(result(page).locator("table")).hasCount(0);
    }

    /** A post and who is to hold it. */
    private FilePayload book(String post, String from) {
        try (WorkbookWriter book = new WorkbookWriter()) {
            book.sheet("岗位", columns("单位", "岗位名称", "职务层次")).row(List.of("市信访局", "导入岗" + mark, "科员"));
            book.sheet("人员", columns("姓", "名", "单位", "岗位", "任职日期")).row(List.of("导", mark, "市信访局", post, from));
            return new FilePayload("名册.xlsx", XLSX, book.toBytes());
        }
    }

    private static List<SheetColumn> columns(String... heads) {
        return Arrays.stream(heads).map(head -> new SheetColumn(head, 12, SheetColumn.Use.OPTIONAL, List.of(), null)).toList();
    }

    private static void bring(Page page, FilePayload file) {
        organization(page).locator("input[type=file]").setInputFiles(file);
    }

    private Page transfer(int width) {
        Page page = loggedIn(ADMINISTRATOR, width, ADDRESS);
        link(page, "导出导入").click();
        assertThat(button(page, "导出 Excel")).isVisible();
        return page;
    }

    private static Locator organization(Page page) {
        return page.locator("section[data-portlet='/organization::organization']");
    }

    private static Locator result(Page page) {
        return organization(page).locator("[id$=':result']");
    }

    private static Locator button(Page page, String name) {
        return organization(page).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return organization(page).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
