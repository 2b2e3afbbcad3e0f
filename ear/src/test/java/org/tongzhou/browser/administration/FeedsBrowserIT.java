package org.tongzhou.browser.administration;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.tongzhou.http.PortalClient;
import org.tongzhou.http.PortalServer;

/** The administrator issues a token, sees it once, and revokes it; the system reads in between. */
class FeedsBrowserIT extends AdministrationTest {
    private static final String READ = "/portal/api/feeds/columns";
    private final String system = "市长热线平台" + UUID.randomUUID().toString().substring(0, 6);

    @Test
    void aTokenIsIssuedShownOnceReadsAndIsRevoked() {
        Page page = loggedIn(ADMINISTRATOR, DESK);
        String address = makePage("/configuration::feeds");
        page.navigate(address);
        link(window(page), "签发令牌").click();
        fill(page, "wrong password");
        assertThat(window(page).locator(".tz-said")).containsText("密码");
        fill(page, PortalServer.demoPassword());

        assertThat(window(page)).containsText("令牌只显示这一次");
        String token = window(page).locator(".configuration-secret").first().textContent();
        assertAccessible(page, "main");
        picture(page, "feed-issued");
        Assertions.assertThat(status(token)).isEqualTo(200);
        button(window(page), "已交付").click();
        assertThat(window(page)).containsText("通知公告");
        assertThat(window(page)).not().containsText(token);

        onTelephone(page.url());
        revoke(page, token);
        page.navigate(address);
        assertThat(row(window(page), system)).containsText("已吊销");
        assertAccessible(page, "main");
        picture(page, "feeds");
    }

    private void revoke(Page page, String token) {
        button(window(page), "吊销令牌").click();
        button(window(page), "确定吊销").click();
        assertThat(window(page).locator(".tz-error").filter(new Locator.FilterOptions().setHasText("吊销原因"))).isVisible();
        window(page).getByLabel("吊销原因").fill("系统下线");
        picture(page, "feed-revoke");
        button(window(page), "确定吊销").click();
        assertThat(window(page).locator(".tz-said")).containsText("已吊销");
        Assertions.assertThat(status(token)).isEqualTo(401);
    }

    /** The list, the form and a token on a small screen. */
    private void onTelephone(String token) {
        Page page = loggedIn(ADMINISTRATOR, PHONE);
        page.navigate(token);
        assertThat(window(page)).containsText(system);
        assertNoSidewaysScrolling(page);
        picture(page, "feed-token");
        link(window(page), "返回令牌列表").click();
        link(window(page), system).waitFor();
        assertNoSidewaysScrolling(page);
        picture(page, "feeds");
        link(window(page), "签发令牌").click();
        window(page).getByLabel("系统名称").waitFor();
        assertAccessible(page, "main");
        assertNoSidewaysScrolling(page);
        picture(page, "feed-issue");
    }

    @Test
    void staffSeeWhoseItIs() {
        Page page = loggedIn(MEMBER, DESK);
        page.navigate(makePage("/configuration::feeds"));

        assertThat(window(page)).containsText("只有系统管理员");
    }

    private void fill(Page page, String password) {
        window(page).getByLabel("系统名称").fill(system);
        window(page).getByLabel("责任单位").fill("市信访局");
        window(page).getByLabel("联系人").fill("何清和");
        window(page).getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName("通知公告").setExact(true)).check();
        window(page).getByLabel("您的密码").fill(password);
        picture(page, "feed-issue");
        button(window(page), "签发").click();
    }

    /** The window, whose title follows its view. */
    private static Locator window(Page page) {
        return page.locator(".tz-window").first();
    }

    private static int status(String token) {
        return new PortalClient().send(PortalClient.request(READ).header("Authorization", "Bearer " + token)).statusCode();
    }
}
