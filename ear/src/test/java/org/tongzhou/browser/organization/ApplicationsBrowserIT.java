package org.tongzhou.browser.organization;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.tongzhou.http.PortalServer;

/** An application for an account, from the unit over its head to the city. */
class ApplicationsBrowserIT extends AccountsTest {
    @Test
    void aUnitAppliesItsHeadAgreesAndTheCityOpens() {
        String head = head();
        Page unit = loggedIn(administrator(), DESK);
        enterPerson(unit);
        unit.navigate("/portal/p/account");
        applications(unit).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("新的申请")).click();
        applications(unit).getByLabel("开通人员").first().pressSequentially(mark);
        unit.locator(".ui-autocomplete-panel:visible .ui-autocomplete-item").filter(new Locator.FilterOptions().setHasText(mark)).first().click();
        applications(unit).getByLabel("申请事由").fill("新到岗" + mark);
        picture(unit, "application-form");
        assertAccessible(unit);
        act(unit, "提交给单位负责人");
        assertThat(applications(unit)).containsText("待负责人同意");

        Page chief = loggedInToWork(head, DESK);
        chief.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("新到岗" + mark)).first().click();
        act(chief, "同意…");
        applications(chief).locator("textarea").fill("同意");
        act(chief, "确认同意");
        assertThat(applications(chief)).containsText("待登记协议");

        unit.reload();
        act(unit, "登记协议…");
        applications(unit).getByLabel("协议编号").fill("协字" + mark);
        applications(unit).locator("input[type=file]").setInputFiles(new FilePayload("盖章协议" + mark + ".pdf", "application/pdf", "%PDF-1.4 x".getBytes(UTF_8)));
        assertThat(applications(unit).locator(".tz-rows")).containsText("盖章协议" + mark);
        picture(unit, "application-register");
        assertAccessible(unit);
        act(unit, "登记并上报");
        assertThat(applications(unit)).containsText("待市级开通");

        Page city = loggedIn("sysadmin", DESK, "/portal/p/account");
        applications(city).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("新到岗" + mark)).click();
        assertThat(applications(city).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("盖章协议" + mark + ".pdf"))).isVisible();
        picture(city, "application-registered");
        applications(city).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("打印协议")).click();
        assertThat(applications(city).locator(".tz-sheet")).containsText("登记" + mark);
        picture(city, "application-agreement");
        applications(city).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("返回申请")).click();
        act(city, "开通…");
        applications(city).getByLabel("您的登录密码").fill(PortalServer.demoPassword());
        act(city, "确认开通");
        assertThat(applications(city).locator(".organization-slips")).containsText("登记" + mark);
        picture(city, "application-opened");
        assertAccessible(city);
    }

    @Test
    void theListFitsATelephone() {
        Page page = loggedIn(administrator(), PHONE, "/portal/p/account");
        assertThat(applications(page).locator("[role=search]")).isVisible();
        picture(page, "applications");
        assertNoSidewaysScrolling(page);
        assertAccessible(page);
    }

    private static void act(Page page, String name) {
        applications(page).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true)).click();
    }

    private static Locator applications(Page page) {
        return page.locator("section[data-portlet='/organization::applications']");
    }
}
