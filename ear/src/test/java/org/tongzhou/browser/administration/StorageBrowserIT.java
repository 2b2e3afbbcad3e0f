package org.tongzhou.browser.administration;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The administrator sees where files are, and cleans. */
class StorageBrowserIT extends AdministrationTest {
    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void theStorageIsLookedAtAndCleaned(int width) {
        Page page = loggedIn(ADMINISTRATOR, width, makePage("/configuration::storage"));
        Locator window = window(page, "文件存储");
        assertThat(window.locator(".configuration-facts")).containsText("files");
        assertThat(window).containsText("个人配额");

        button(window, "检查可清理的内容").click();
        assertThat(window.locator(".tz-question")).isVisible();
        assertAccessible(page, "main");
        assertNoSidewaysScrolling(page);
        picture(page, "storage");
        button(window, "立即清理").or(button(window, "关闭")).click();
        assertThat(window.locator(".tz-question")).hasCount(0);
        assertThat(button(window, "检查可清理的内容")).isVisible();
    }

    @Test
    void staffSeeWhoseItIs() {
        Page page = loggedIn(MEMBER, DESK, makePage("/configuration::storage"));

        assertThat(window(page, "文件存储")).containsText("只有系统管理员");
    }
}
