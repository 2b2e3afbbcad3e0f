package org.tongzhou.browser.header;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongzhou.browser.BrowserTest;
import org.tongzhou.http.PortalOperator;

/** The login page and the pages of errors: in one hand with the rest, in each theme and width. */
class PlainPagesBrowserIT extends BrowserTest {
    @ParameterizedTest
    @CsvSource({
        "red, 1440", "blue, 1440", "dark, 1440", "large, 1440",
        "red, 1024", "blue, 1024", "dark, 1024", "large, 1024",
        "red, 390", "blue, 390", "dark, 390", "large, 390"})
    void theLoginPageIsAccessibleInEachTheme(String theme, int width) {
        Page page = visitor(width);
        page.navigate("/portal/login");

        page.locator("button[name=theme][value=" + theme + "]").click();
        assertThat(page.locator("html")).hasAttribute("data-theme", theme);
        assertPlain(page, "login-" + theme);

        page.locator("input[name=username]").fill("nobody-here");
        page.locator("input[name=password]").fill("wrong");
        page.locator("input[name=password]").press("Enter");
        assertThat(page.locator("#login-notice")).isVisible();
        assertThat(page.locator("html")).hasAttribute("data-theme", theme);
        assertPlain(page, "login-refused-" + theme);
    }

    @ParameterizedTest
    @CsvSource({"red, 1440", "blue, 1440", "dark, 1440", "large, 1440", "red, 390", "large, 390"})
    void thePagesOfErrorsAreAccessibleInEachTheme(String theme, int width) {
        Page page = visitor(width);
        page.navigate("/portal/login");
        page.locator("button[name=theme][value=" + theme + "]").click();
        assertThat(page.locator("html")).hasAttribute("data-theme", theme);
        String username = "e" + UUID.randomUUID().toString().substring(0, 8); // the account keeps the theme
        PortalOperator.addUser(username, "staff");
        logIn(page, username);

        assertError(page, "/portal/p/no-such-page", 404, "没有找到这个页面", theme);
        assertError(page, "/portal/p/home?_s.1=%zz", 400, "无法识别这个请求", theme);
        assertError(page, "/portal/no-such-address", 404, "没有找到这个页面", theme);
        assertError(page, "/portal/logout", 405, "这个地址不能这样访问", theme);
    }

    @Test
    void outsideThePortalAPageLeadsThere() {
        Page page = visitor(DESK);

        Response answer = page.navigate("/nothing/here");

        Assertions.assertThat(answer.status()).isEqualTo(404);
        picture(page, "error-outside");
        assertAccessible(page);
        page.getByText("前往门户首页").click();
        assertThat(page.locator("input[name=username]")).isVisible();
    }

    private void assertError(Page page, String address, int status, String title, String theme) {
        Response answer = page.navigate(address);

        Assertions.assertThat(answer.status()).as(address).isEqualTo(status);
        assertThat(page.locator("h1")).hasText(title);
        assertThat(page.locator("html")).hasAttribute("data-theme", theme);
        assertPlain(page, "error-" + status + "-" + theme);
    }

    private void assertPlain(Page page, String name) {
        picture(page, name);
        assertNoSidewaysScrolling(page);
        assertAccessible(page);
    }
}
