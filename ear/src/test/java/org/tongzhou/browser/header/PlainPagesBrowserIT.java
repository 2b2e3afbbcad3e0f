package org.tongzhou.browser.header;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongzhou.browser.BrowserTest;
import org.tongzhou.http.PortalClient;
import org.tongzhou.http.PortalOperator;
import org.tongzhou.http.PortalServer;

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
        page.waitForResponse("**/portal/appearance", () -> page.locator("button[name=theme][value=" + theme + "]").click());
        assertThat(page.locator("html")).hasAttribute("data-theme", theme);
        String username = "e" + UUID.randomUUID().toString().substring(0, 8); // the account keeps the theme
        PortalOperator.addUser(username, "staff");
        logIn(page, username);

        assertError(page, "/portal/p/no-such-page", 404, "没有找到这个页面", theme);
        assertError(page, "/portal/p/home?_s.1=%zz", 400, "无法识别这个请求", theme);
        assertError(page, "/portal/no-such-address", 404, "没有找到这个页面", theme);
        assertError(page, "/portal/logout", 405, "这个地址不能这样访问", theme);
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void whatIsForbiddenFailsOrIsTooLargeIsToldInEachTheme(int width) {
        Page page = loggedIn("xunuo", width, makePage("/conformance::DeskOne"));
        String action = page.locator("pre").textContent().replaceFirst("(?s).*\naction=([^\n]*).*", "$1");

        send(page, action, "act", "fail");
        assertThat(page.locator(".tz-incident code")).hasText(Pattern.compile("[0-9A-F]{10}"));
        assertTold(page, "500", "系统繁忙");

        send(page, action, "text", "x".repeat(3 << 20));
        assertTold(page, "413", "提交的内容太大");

        page.navigate("/portal/layers/home/PORTAL/-");
        assertTold(page, "403", "您没有权限查看这个页面");
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void maintenanceIsToldInEachThemeAndLeadsBack(int width) throws IOException {
        Page page = loggedIn("xunuo", width);
        Files.createFile(PortalServer.MAINTENANCE);
        try {
            page.navigate("/portal/p/home");
            assertTold(page, "503", "系统维护中");
        } finally {
            Files.delete(PortalServer.MAINTENANCE);
        }

        page.getByText("重新加载").click();
        assertThat(page).hasURL(Pattern.compile("/portal/p/home$"));
        assertThat(page.locator(".tz-window").first()).isVisible();
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void anEndedLoginIsToldAndTheNextLeadsBack(int width) {
        Page page = loggedIn("xunuo", width);
        String session = page.context().cookies().stream().filter(cookie -> cookie.name.equals("JSESSIONID")).findFirst().orElseThrow().value;
        PortalClient otherTab = new PortalClient.Session(session).browser();
        otherTab.get("/portal/p/home");
        otherTab.logout();

        page.navigate("/portal/search?q=cylj");
        assertThat(page.locator("#login-notice")).containsText("登录已超时");
        assertInEachTheme(page, "login-ended");

        page.locator("input[name=username]").fill("xunuo");
        page.locator("input[name=password]").fill(PortalServer.demoPassword());
        page.locator("input[name=password]").press("Enter");
        assertThat(page).hasURL(Pattern.compile("/portal/search\\?q=cylj$"));
    }

    /** Sends a form as a browser without the portal's script does. */
    private static void send(Page page, String action, String name, String value) {
        page.waitForNavigation(() -> page.evaluate("""
            ([action, name, value]) => {
              const form = document.createElement("form");
              const field = form.appendChild(document.createElement("input"));
              Object.assign(form, {method: "post", action});
              Object.assign(field, {name, value});
              document.body.append(form);
              form.submit();
            }""", List.of(action, name, value)));
    }

    private void assertTold(Page page, String status, String title) {
        assertThat(page.locator(".tz-card-status")).hasText(status);
        assertThat(page.locator("h1")).hasText(title);
        assertInEachTheme(page, "error-" + status);
    }

    private void assertInEachTheme(Page page, String name) {
        for (String theme : List.of("blue", "dark", "large", "red")) {
            page.evaluate("theme => document.documentElement.dataset.theme = theme", theme);
            assertPlain(page, name + "-" + theme);
        }
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
