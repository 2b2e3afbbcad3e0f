package org.tongzhou.browser.home;

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
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tongzhou.browser.BrowserTest;
import org.tongzhou.http.PortalOperator;

/** Somebody saves his own pages as a file and brings them back (我的页面). */
class OwnPagesBrowserIT extends BrowserTest {
    private final String username = "o" + UUID.randomUUID().toString().substring(0, 8);
    private final String address = makePage("/home::own-pages");

    @Test
    void whatIsSavedAsAFileComesBackFromIt() throws IOException {
        Page page = open(username, DESK);
        assertThat(own(page)).containsText("您还没有自己的页面");
        page.evaluate("""
            async () => {
              const {api} = await import(document.querySelector("script[type=module]").src.replace("portal.js", "api.js"));
              await api("POST", "pages", {title: "我的调研"});
            }""");
        page.navigate(address);
        assertThat(own(page).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("我的调研"))).isVisible();
        picture(page, "own-pages");
        assertAccessible(page);

        Download file = page.waitForDownload(() -> own(page).getByText("保存成文件").click());
        assertThat(file.suggestedFilename()).startsWith("我的页面-").endsWith(".json");
        send(page, Files.readAllBytes(file.path()));

        assertThat(own(page).getByRole(AriaRole.STATUS)).containsText("已从文件恢复 1 个页面");
        page.navigate(address);
        assertThat(page.locator("#tabs").getByText("我的调研", new Locator.GetByTextOptions().setExact(true))).hasCount(2);
    }

    @Test
    void aFileThatWasTamperedWithChangesNothing() {
        Page page = open(username, PHONE);

        send(page, "{\"pages\":[{\"title\":\"<script>ran=1</script>\",\"windows\":[{\"portlet\":\"/home::note\",\"x\":-5,\"width\":99}]}]}"
            .getBytes(StandardCharsets.UTF_8));

        assertThat(own(page).getByRole(AriaRole.ALERT)).containsText("文件有问题，没有作任何改动");
        picture(page, "own-pages-refused");
        assertNoSidewaysScrolling(page);
        assertAccessible(page);
        assertThat(page.evaluate("typeof ran")).isEqualTo("undefined");
        page.navigate(address);
        assertThat(own(page)).containsText("您还没有自己的页面");
    }

    private Page open(String name, int width) {
        PortalOperator.addUser(name, "staff");
        Page page = loggedIn(name, width, address);
        return page;
    }

    private static void send(Page page, byte[] file) {
        own(page).locator("input[type=file]").setInputFiles(new FilePayload("pages.json", "application/json", file));
        own(page).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("恢复").setExact(true)).click();
    }

    private static Locator own(Page page) {
        return window(page, "我的页面");
    }
}
