package org.tongzhou.browser.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.tongzhou.browser.BrowserTest;

/** Somebody has a colleague do the to-dos, who declines; and a second time, until it is taken back. */
class DelegationsBrowserIT extends BrowserTest {
    private static final String ACCOUNT = "/portal/p/account";

    @Test
    void workIsDelegatedDeclinedAndTakenBack() {
        Page owner = loggedIn("shaojing", DESK);
        delegate(owner, "xunuo", true);

        Page delegate = loggedIn("xunuo", DESK, ACCOUNT);
        link(delegate, "委托给我的").click();
        picture(delegate, "delegations");
        window(delegate).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("邵静")).first().click();
        act(delegate, "谢绝…");
        window(delegate).getByLabel("谢绝的原因").fill("同期外出");
        assertAccessible(delegate);
        act(delegate, "确认谢绝");
        assertThat(window(delegate)).containsText("已谢绝");

        delegate(owner, "xunuo", false);
        act(owner, "提前收回…");
        picture(owner, "delegation");
        act(owner, "确认收回");
        assertThat(window(owner)).containsText("已收回");
        assertAccessible(owner);
        link(owner, "返回委托列表").click();
        assertThat(window(owner).locator("tbody")).containsText("已谢绝");
        assertThat(window(owner).locator("tbody")).containsText("已收回");
    }

    private void delegate(Page owner, String colleague, boolean looking) {
        owner.navigate(ACCOUNT);
        link(owner, "新的委托").click();
        window(owner).getByLabel("受托人").first().fill("");
        window(owner).getByLabel("受托人").first().pressSequentially(colleague);
        owner.locator(".ui-autocomplete-panel:visible .ui-autocomplete-item").filter(new Locator.FilterOptions().setHasText("许诺")).first().click();
        if (looking) {
            picture(owner, "delegation-form");
            assertAccessible(owner);
        }
        act(owner, "设立委托");
        assertThat(window(owner)).containsText("进行中");
    }

    @Test
    void theWindowFitsATelephone() {
        Page page = loggedIn("taozhengping", PHONE, ACCOUNT);
        assertThat(window(page).locator("[role=search]")).isVisible();

        assertNoSidewaysScrolling(page);
        assertAccessible(page);
        picture(page, "delegations");
    }

    private static Locator link(Page page, String name) {
        return window(page).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    private static void act(Page page, String name) {
        window(page).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true)).click();
    }

    private static Locator window(Page page) {
        return page.locator("section[data-portlet='/account::delegations']"); // its title is that of the view
    }
}
