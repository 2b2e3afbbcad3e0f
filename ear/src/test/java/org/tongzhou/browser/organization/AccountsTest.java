package org.tongzhou.browser.organization;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.tongzhou.browser.BrowserTest;

/** Base of the tests of accounts: the demonstration's petition office, whose office director administers it. */
abstract class AccountsTest extends BrowserTest {
    static final String UNIT = "市信访局";
    final String mark = UUID.randomUUID().toString().substring(0, 6);

    /** Who administers the unit. */
    String administrator() {
        return usernameOf(UNIT + "办公室", "主任");
    }

    /** Who is the head of the unit. */
    String head() {
        return usernameOf(UNIT, "局长");
    }

    private String usernameOf(String unit, String post) {
        Page page = loggedIn("sysadmin", DESK);
        showUnit(page, unit);
        organization(page).locator("tbody tr").filter(new Locator.FilterOptions().setHas(page.getByRole(AriaRole.CELL,
            new Page.GetByRoleOptions().setName(post)))).locator(".organization-holders a").first().click();
        return organization(page).locator(".organization-account dd").first().textContent();
    }

    static void showUnit(Page page, String unit) {
        page.navigate("/portal/p/organization");
        field(page, "名称、拼音、代字或旧名").fill(unit);
        button(page, "查找").click();
        assertThat(organization(page).locator(".organization-found")).isVisible();
        organization(page).locator(".organization-tree").getByRole(AriaRole.LINK).filter(new Locator.FilterOptions().setHasText(unit)).first().click();
        assertThat(organization(page).locator(".organization-main h3")).isVisible();
    }

    /** Enters somebody new, whose file is shown then: 登记 and the mark. */
    void enterPerson(Page page) {
        showUnit(page, UNIT);
        button(page, "新增岗位").click();
        field(page, "岗位名称").fill("登记岗" + mark);
        button(page, "保存").click();
        assertThat(organization(page).locator(".tz-said")).containsText("已保存");
        link(page, "人员").click();
        link(page, "新增人员").click();
        field(page, "姓").fill("登");
        field(page, "名").fill("记" + mark);
        organization(page).getByLabel("本职岗位").first().pressSequentially(mark);
        page.locator(".ui-autocomplete-panel:visible .ui-autocomplete-item").filter(new Locator.FilterOptions().setHasText("登记岗" + mark)).first().click();
        button(page, "新增人员").click();
        assertThat(organization(page).locator(".tz-said")).containsText("登记" + mark + "已登记");
    }

    static Locator organization(Page page) {
        return page.locator("section[data-portlet='/organization::organization']");
    }

    static Locator field(Page page, String label) {
        return organization(page).getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    static Locator button(Page page, String name) {
        return organization(page).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator link(Page page, String name) {
        return organization(page).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
