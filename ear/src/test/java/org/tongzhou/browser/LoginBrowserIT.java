package org.tongzhou.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginBrowserIT extends BrowserTest {
    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void theLoginPageIsAccessibleAndFits(int width) {
        Page page = visitor(width);

        page.navigate("/portal/login");

        picture(page, "login");
        assertNoSidewaysScrolling(page);
        assertAccessible(page);
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void aMemberOfStaffLogsInAndSeesTheHomepage(int width) {
        Page page = loggedIn("xunuo", width);

        picture(page, "home");
        assertThat(page.content()).contains("许诺");
        assertNoSidewaysScrolling(page);
        assertAccessible(page);
    }
}
