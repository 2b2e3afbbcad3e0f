package org.tongzhou.browser.organization;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tongzhou.http.PortalServer;

/** Accounts of people by screen: opened, disabled, for one and for all of a unit. */
class StaffAccountsBrowserIT extends AccountsTest {
    private static final String NEW_PASSWORD = "Nobody knows 1";

    @Test
    void anAccountIsOpenedAndItsOwnerLogsIn() {
        Page page = loggedIn(administrator(), DESK);
        enterPerson(page);
        assertThat(account(page)).containsText("未开通");
        button(page, "开通账号…").click();
        field(page, "用户名").fill("new-" + mark);
        prove(page, "wrong");
        button(page, "开通账号").click();
        assertThat(organization(page).getByRole(AriaRole.ALERT).first()).containsText("当前密码不正确");
        picture(page, "account-open");
        assertAccessible(page);
        prove(page, PortalServer.demoPassword());
        button(page, "开通账号").click();
        assertThat(organization(page).locator(".organization-slips")).containsText("new-" + mark);
        picture(page, "account-slip");
        assertAccessible(page);
        page.evaluate("window.print = () => { window.printed = true; }");
        button(page, "打印").click();
        page.waitForFunction("window.printed");
        String password = organization(page).locator(".organization-password").textContent();
        button(page, "已交本人，关闭").click();
        assertThat(organization(page).locator(".organization-slips")).hasCount(0);
        assertThat(account(page)).containsText("待首次登录");

        Page owner = visitor(DESK);
        owner.navigate("/portal/login");
        owner.getByLabel("用户名").fill("new-" + mark);
        owner.getByLabel("密码").fill(password);
        owner.getByLabel("密码").press("Enter");
        owner.getByLabel("新密码", new Page.GetByLabelOptions().setExact(true)).fill(NEW_PASSWORD);
        owner.getByLabel("再次输入新密码").fill(NEW_PASSWORD);
        owner.getByLabel("再次输入新密码").press("Enter");
        assertThat(owner).hasURL(Pattern.compile("/portal/p/"));

        page.reload();
        assertThat(account(page)).containsText("正常");
        button(page, "停用…").click();
        picture(page, "account-disable");
        assertAccessible(page);
        button(page, "停用账号").click();
        assertThat(account(page)).containsText("已停用");
        owner.navigate("/portal/p/home");
        assertThat(owner).hasURL(Pattern.compile("/portal/login"));
    }

    @Test
    void allWithoutAnAccountGetOneAndTheListFitsATelephone() {
        Page page = loggedIn(administrator(), DESK);
        enterPerson(page);
        showUnit(page, UNIT);
        organization(page).locator(".organization-main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("账号").setExact(true)).click();
        assertThat(organization(page).locator("tbody")).containsText("未开通");
        picture(page, "accounts");
        assertAccessible(page);
        link(page, "批量开通…").click();
        assertThat(organization(page).locator("tbody")).containsText("登记" + mark);
        picture(page, "accounts-open-all");
        assertAccessible(page);
        prove(page, PortalServer.demoPassword());
        button(page, "全部开通").click();
        assertThat(organization(page).locator(".organization-slips")).containsText("登记" + mark);
        assertThat(button(page, "导出")).isVisible();
        page.setViewportSize(PHONE, 844);
        picture(page, "accounts-slips");
        assertNoSidewaysScrolling(page);
        button(page, "已交本人，关闭").click();
        link(page, "返回账号列表").click();
        assertThat(organization(page).locator("tbody tr").first()).isVisible();
        picture(page, "accounts");
        assertNoSidewaysScrolling(page);
        assertAccessible(page);
    }

    @Test
    void theCitySeesWhatUnitsLack() {
        Page page = loggedIn("sysadmin", DESK, "/portal/p/organization");
        link(page, "开通检查").click();
        assertThat(organization(page).locator("tbody tr").first()).isVisible();
        picture(page, "openings");
        assertAccessible(page);
        page.setViewportSize(PHONE, 844);
        picture(page, "openings");
        assertNoSidewaysScrolling(page);
    }

    private static void prove(Page page, String password) {
        field(page, "您的登录密码").fill(password);
    }

    private static Locator account(Page page) {
        return organization(page).locator(".organization-account");
    }
}
