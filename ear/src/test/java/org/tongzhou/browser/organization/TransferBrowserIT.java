package org.tongzhou.browser.organization;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.tongzhou.browser.BrowserTest;

/** Units, posts and people taken away as a workbook and brought back. */
class TransferBrowserIT extends BrowserTest {
    private static final String ADMINISTRATOR = "sysadmin";
    private static final String ADDRESS = "/portal/p/organization";

    @Test
    void allIsTakenAwayAsAWorkbook() throws IOException {
        Page page = transfer(DESK);
        picture(page, "organization-transfer");
        assertAccessible(page);

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

    private Page transfer(int width) {
        Page page = loggedIn(ADMINISTRATOR, width);
        page.navigate(ADDRESS);
        organization(page).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("导出导入").setExact(true)).click();
        assertThat(button(page, "导出 Excel")).isVisible();
        return page;
    }

    private static Locator organization(Page page) {
        return page.locator("section[data-portlet='/organization::organization']");
    }

    private static Locator button(Page page, String name) {
        return organization(page).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
