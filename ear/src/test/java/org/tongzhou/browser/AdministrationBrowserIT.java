package org.tongzhou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** The system administrator imports and exports pages and reads the statistics. */
class AdministrationBrowserIT extends BrowserTest {
    private static final String ADMINISTRATOR = "sysadmin";

    @Test
    void theTabOfAnImportedPageIsThereAtOnce() {
        String name = "browser-" + UUID.randomUUID();
        Page page = administration();

        send(page, """
            {"pages":[{"name":"%s","title":"值班 %s","columns":1,"windows":[{"portlet":"/home::links","column":1}]}]}
            """.formatted(name, name));

        assertThat(pages(page).getByRole(AriaRole.STATUS)).containsText("新建 1 个，替换 0 个。");
        page.locator(".tz-pages").getByText("值班 " + name).click();
        assertThat(page).hasURL(Pattern.compile("/portal/p/" + name + "$"));
        assertThat(window(page, "常用链接")).isVisible();
    }

    @Test
    void whatIsWrongInAFileIsToldAndNothingIsChanged() {
        String name = "browser-" + UUID.randomUUID();
        Page page = administration();

        send(page, "{\"pages\":[{\"name\":\"" + name + "\",\"title\":\"\"}]}");

        assertThat(pages(page).getByRole(AriaRole.ALERT)).containsText("没有作任何改动");
        assertThat(page.locator(".tz-pages a[href$='" + name + "']")).hasCount(0);
    }

    @Test
    void allPagesAreExportedAsJson() throws IOException {
        String address = makePage("/home::links");
        Page page = administration();

        Download download = page.waitForDownload(() -> pages(page).getByText("导出全部页面").click());

        assertThat(download.suggestedFilename()).isEqualTo("门户页面.json");
        Object names = page.evaluate("text => JSON.parse(text).pages.map(page => '/portal/p/' + page.name)",
            Files.readString(download.path()));
        assertThat(names).asInstanceOf(InstanceOfAssertFactories.LIST)
            .contains("/portal/p/home", "/portal/p/admin", address);
    }

    @Test
    void theStatisticsAreSortedByAColumnBothWays() {
        Page page = administration();
        Locator statistics = window(page, "使用统计");
        Locator renders = statistics.locator("th[scope=col]").nth(1);

        statistics.getByText("组件", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(statistics.locator("th[scope=col]").first()).hasAttribute("aria-sort", Pattern.compile("ascending|descending"));
        renders.getByRole(AriaRole.LINK).click();
        assertThat(renders).hasAttribute("aria-sort", "descending");
        assertThat(figures(statistics)).hasSizeGreaterThan(1).isSortedAccordingTo(Comparator.reverseOrder());

        renders.getByRole(AriaRole.LINK).click();
        assertThat(renders).hasAttribute("aria-sort", "ascending");
        assertThat(figures(statistics)).hasSizeGreaterThan(1).isSorted();
    }

    private Page administration() {
        Page page = loggedIn(ADMINISTRATOR, DESK); // the homepage's portlets are counted
        page.navigate("/portal/p/admin");
        return page;
    }

    private static void send(Page page, String file) {
        pages(page).getByLabel("页面文件").setInputFiles(
            new FilePayload("pages.json", "application/json", file.getBytes(StandardCharsets.UTF_8)));
        pages(page).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("导入")).click();
    }

    private static Locator pages(Page page) {
        return window(page, "页面管理");
    }

    private static List<Long> figures(Locator statistics) {
        statistics.page().waitForLoadState(); // all rows are there
        return statistics.locator("tbody tr td:nth-child(2)").allInnerTexts().stream()
            .map(text -> Long.valueOf(text.replaceAll("\\D", ""))).toList();
    }
}
