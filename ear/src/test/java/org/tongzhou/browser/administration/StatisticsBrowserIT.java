package org.tongzhou.browser.administration;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The administrator reads how the portlets are used. */
class StatisticsBrowserIT extends AdministrationTest {
    @Test
    void theStatisticsAreSortedByAColumnBothWays() {
        Page page = administration(DESK);
        Locator name = statistics(page).locator("th[scope=col]").first();
        Locator renders = statistics(page).locator("th[scope=col]").nth(1);

        name.getByRole(AriaRole.LINK).click();
        assertThat(name).hasAttribute("aria-sort", "ascending");
        renders.getByRole(AriaRole.LINK).click();
        assertThat(renders).hasAttribute("aria-sort", "descending");
        assertThat(figures(statistics(page))).hasSizeGreaterThan(1).isSortedAccordingTo(Comparator.reverseOrder());

        renders.getByRole(AriaRole.LINK).click();
        assertThat(renders).hasAttribute("aria-sort", "ascending");
        assertThat(figures(statistics(page))).hasSizeGreaterThan(1).isSorted();
    }

    @Test
    void aPortletIsFoundByTheInitialsOfItsTitle() {
        Page page = administration(DESK);

        search(statistics(page), "sytj");

        assertThat(statistics(page).locator("tbody tr")).hasCount(1);
        assertThat(row(statistics(page), "使用统计")).containsText("/administration");
    }

    @Test
    void theFileHasTheLinesThatWereFound() throws IOException {
        Page page = administration(DESK);
        search(statistics(page), "使用统计");

        Download download = page.waitForDownload(() -> link(statistics(page), "导出 CSV").click());

        assertThat(download.suggestedFilename()).startsWith("使用统计-").endsWith(".csv");
        List<String> lines = Files.readAllLines(download.path());
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1)).startsWith("使用统计,").endsWith("/administration::statistics");
    }

    @Test
    void previewsInTheCatalogueAreNoUse() {
        Page page = administration(DESK);
        String address = makePage("/home::own-pages");
        page.navigate(address);
        long before = figureOf(page, "我的页面");

        for (int look = 0; look < 3; look++) {
            assertThat(page.request().get("/portal/preview?portlet=/home::own-pages").status()).isEqualTo(200);
        }
        page.navigate(address);

        assertThat(figureOf(page, "我的页面")).isEqualTo(before + 1);
    }

    private static long figureOf(Page page, String title) {
        page.navigate("/portal/p/admin");
        search(statistics(page), title);
        return figures(statistics(page)).get(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void theTableIsAccessibleAndFits(int width) {
        Page page = administration(width);

        picture(page, "administration");
        assertNoSidewaysScrolling(page);
        assertAccessible(page);
    }

    private static List<Long> figures(Locator statistics) {
        return statistics.locator("tbody tr td:nth-child(2)").allInnerTexts().stream()
            .map(text -> Long.valueOf(text.replaceAll("\\D", ""))).toList();
    }
}
