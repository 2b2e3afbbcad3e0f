package org.tongzhou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongzhou.http.PortalOperator;

/** Login, homepage and administration in each theme and language: chosen by the buttons, accessible, pictures kept. */
class ThemesBrowserIT extends BrowserTest {
    @ParameterizedTest
    @CsvSource({ // each pair of theme and width, of theme and language, of language and width
        "red, zh, 1440", "blue, en, 1440", "dark, zh, 1440", "large, en, 1440",
        "red, en, 1024", "blue, zh, 1024", "dark, en, 1024", "large, zh, 1024",
        "red, zh, 390", "blue, zh, 390", "dark, zh, 390", "large, en, 390"})
    void eachPageIsAccessibleInEachThemeAndLanguage(String theme, String language, int width) {
        Page page = visitor(width);
        page.navigate("/portal/login");
        page.locator("button[name=theme][value=" + theme + "]").click();
        page.waitForNavigation(() -> page.locator("button[name=lang][value=" + language + "]").click()); // it may be in this language before
        assertShown(page, "login", theme, language);

        String username = "t" + UUID.randomUUID().toString().substring(0, 8); // the account keeps theme and language
        PortalOperator.addUser(username, "staff", "system-admin");
        logIn(page, username);
        page.navigate("/portal/p/home");
        assertShown(page, "home", theme, language);

        page.navigate("/portal/p/admin");
        assertShown(page, "admin", theme, language);
    }

    private void assertShown(Page page, String name, String theme, String language) {
        assertThat(page.locator("html")).hasAttribute("data-theme", theme);
        assertThat(page.locator("html")).hasAttribute("lang", language.equals("zh") ? "zh-CN" : "en");
        picture(page, String.join("-", name, theme, language));
        assertNoSidewaysScrolling(page);
        assertAccessible(page);
    }
}
