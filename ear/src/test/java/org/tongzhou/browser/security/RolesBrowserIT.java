package org.tongzhou.browser.security;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tongzhou.browser.BrowserTest;
import org.tongzhou.http.PortalOperator;
import org.tongzhou.http.PortalServer;

/** The windows of the security administrator. */
class RolesBrowserIT extends BrowserTest {
    private static final String SECURITY = "secadmin";

    private final String username = "rolled-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aRoleIsGivenAndTakenAndCountsAtOnce() {
        PortalOperator.addUser(username, "staff");
        Page person = loggedIn(username, DESK);
        Page page = security(DESK);
        picture(page, "security");
        assertAccessible(page);
        openPerson(page);
        picture(page, "security-person");

        field(roles(page), "角色").selectOption("publisher");
        button(roles(page), "授予").click();
        assertThat(said(page)).containsText("立即生效");
        picture(page, "security-granted");
        assertAccessible(page);
        person.navigate("/portal/p/home?_open=/notices::notices");
        assertThat(person.locator("section[data-portlet='/notices::notices']")).containsText("起草通知");

        button(roles(page), "收回角色信息发布员").click();
        button(roles(page), "收回角色").click();
        assertThat(said(page)).containsText("已收回");
        person.reload();
        assertThat(person.locator("section[data-portlet='/notices::notices']")).not().containsText("起草通知");
    }

    @Test
    void threeAdministratorsExcludeEachOther() {
        PortalOperator.addUser(username, "publisher");
        Page page = security(DESK);
        openPerson(page);

        field(roles(page), "角色").selectOption("audit-admin");
        button(roles(page), "授予").click();

        assertThat(said(page)).containsText("三类管理员互斥");
        picture(page, "security-refused");
    }

    @Test
    void theOfficeMakesARoleOfItsOwn() {
        String code = "role-" + username.substring(7);
        Page page = security(DESK);
        link(roles(page), "角色").click();
        assertThat(link(roles(page), "新建角色")).isVisible();
        assertThat(roles(page)).containsText("信息发布员");
        picture(page, "security-roles");
        assertAccessible(page);
        link(roles(page), "新建角色").click();

        field(roles(page), "角色名称").fill("档案员" + code);
        field(roles(page), "角色代码").fill(code);
        field(roles(page), "起草、发布通知").check();
        field(roles(page), "起草、发布通知的范围").selectOption("LISTED");
        roles(page).getByLabel("指定的单位").pressSequentially("sxfj");
        page.locator(".ui-autocomplete-panel:visible .ui-autocomplete-item").filter(new Locator.FilterOptions().setHasText("市信访局")).first().click();
        picture(page, "security-role");
        assertAccessible(page);
        button(roles(page), "保存").click();

        assertThat(roles(page)).containsText("档案员" + code);
        assertThat(roles(page).locator("tr").filter(new Locator.FilterOptions().setHasText(code))).containsText("市信访局");
        link(roles(page), "档案员" + code).click();
        roles(page).getByLabel("职责").selectOption("OFFICE_DIRECTOR");
        button(roles(page), "授予岗位").click();
        assertThat(said(page)).containsText("各单位办公室主任");
        roles(page).getByLabel("岗位", new Locator.GetByLabelOptions().setExact(true)).pressSequentially("sxfj");
        page.locator(".ui-autocomplete-panel:visible .ui-autocomplete-item").filter(new Locator.FilterOptions().setHasText("市信访局")).first().click();
        button(roles(page), "授予岗位").click();
        assertThat(said(page)).containsText("市信访局");
        picture(page, "security-role-posts");
        assertAccessible(page);

        button(roles(page), "删除…").click();
        button(roles(page), "删除角色").click();
        assertThat(said(page)).containsText("仍按岗位授予");
        for (int given = 2; given > 0; given--) {
            assertThat(roles(page).locator(".security-posts li")).hasCount(given);
            roles(page).locator(".security-posts li").first().getByRole(AriaRole.BUTTON).click();
            button(roles(page), "收回角色").click();
        }
        assertThat(roles(page).locator(".security-posts li")).hasCount(0);
        button(roles(page), "删除…").click();
        button(roles(page), "删除角色").click();
        assertThat(said(page)).containsText("已删除角色");
    }

    @Test
    void whoMayIsAnsweredAndWhySomebodyMayNot() {
        Page page = security(DESK);
        link(roles(page), "谁能做什么").click();
        field(roles(page), "权限").selectOption("notices:publish");
        button(roles(page), "查询").click();
        assertThat(roles(page)).containsText("陶正平");
        picture(page, "security-who");
        assertAccessible(page);

        field(roles(page), "人员").pressSequentially("taozhengping");
        page.locator(".ui-autocomplete-panel:visible .ui-autocomplete-item").filter(new Locator.FilterOptions().setHasText("陶正平")).first().click();
        button(roles(page), "查询").click();
        assertThat(roles(page)).containsText("数据范围");
        picture(page, "security-why-granted");

        field(roles(page), "人员").fill("");
        field(roles(page), "人员").pressSequentially("xunuo");
        page.locator(".ui-autocomplete-panel:visible .ui-autocomplete-item").filter(new Locator.FilterOptions().setHasText("许诺")).first().click();
        button(roles(page), "查询").click();

        assertThat(roles(page)).containsText("许诺不可以");
        assertThat(roles(page)).containsText("信息发布员");
        picture(page, "security-why");
    }

    @Test
    void whoSeesAThingIsAnsweredWithTheReasons() {
        Page page = security(DESK);
        link(roles(page), "谁能看到").click();
        assertThat(roles(page)).containsText("先选类别");
        link(roles(page), "个人手机号").click();
        field(roles(page), "个人手机号").pressSequentially("xunuo");
        page.locator(".ui-autocomplete-panel:visible .ui-autocomplete-item").filter(new Locator.FilterOptions().setHasText("许诺")).first().click();
        button(roles(page), "查询").click();
        assertThat(roles(page)).containsText("联系方式可见范围：所有人");
        picture(page, "security-sees");
        assertAccessible(page);

        field(roles(page), "姓名、用户名或单位").fill("xunuo");
        button(roles(page), "查询").click();
        assertThat(roles(page).locator("tbody tr")).hasCount(1);
        assertThat(roles(page)).containsText("本人");
        page.setViewportSize(PHONE, 844);
        picture(page, "security-sees-phone");
        assertNoSidewaysScrolling(page);
    }

    @Test
    void aSessionOfSomebodyIsEnded() {
        PortalOperator.addUser(username, "staff");
        Page person = loggedIn(username, DESK);
        Page page = security(DESK);
        Locator row = sessions(page).locator("tbody tr").filter(new Locator.FilterOptions().setHasText(username));
        assertThat(row).hasCount(1);

        row.getByRole(AriaRole.BUTTON).click();
        button(sessions(page), "结束会话").click();

        assertThat(sessions(page).locator(".tz-said")).containsText("已结束");
        assertThat(row).hasCount(0);
        person.reload();
        assertThat(person).hasURL(Pattern.compile("/portal/login"));
    }

    @Test
    void anAccountIsLockedInAnEmergencyAndTheLockIsLifted() {
        PortalOperator.addUser(username, "staff");
        Page person = loggedIn(username, DESK);
        Page page = security(DESK);
        openPerson(page);
        button(roles(page), "紧急锁定…").click();
        field(roles(page), "锁定原因").fill("疑似冒用");
        field(roles(page), "您的登录密码").fill(PortalServer.demoPassword());
        picture(page, "security-lock");
        assertAccessible(page);
        button(roles(page), "锁定账号").click();
        assertThat(roles(page)).containsText("已紧急锁定：疑似冒用");
        person.reload();
        assertThat(person).hasURL(Pattern.compile("/portal/login"));

        button(roles(page), "解除锁定…").click();
        field(roles(page), "您的登录密码").fill(PortalServer.demoPassword());
        button(roles(page), "解除锁定").click();
        assertThat(said(page)).containsText("已解除锁定");
        picture(page, "security-lock-lifted");
        logIn(person, username);
        assertThat(person).hasURL(Pattern.compile("/portal/p/"));
    }

    @Test
    void theyFitATelephone() {
        Page page = security(PHONE);
        picture(page, "security");
        assertNoSidewaysScrolling(page);
        assertAccessible(page);
        link(roles(page), "角色").click();
        assertThat(link(roles(page), "新建角色")).isVisible();
        assertThat(roles(page)).containsText("信息发布员");
        picture(page, "security-roles");
        assertNoSidewaysScrolling(page);
    }

    private Page security(int width) {
        Page page = loggedIn(SECURITY, width, "/portal/p/security");
        assertThat(roles(page).locator("[role=search]")).isVisible();
        assertThat(sessions(page).locator(".ui-datatable")).isVisible();
        return page;
    }

    /** The roles of this test's person. */
    private void openPerson(Page page) {
        field(roles(page), "姓名、用户名或单位").fill(username);
        button(roles(page), "查找").click();
        assertThat(roles(page).locator("tbody tr")).hasCount(1);
        link(roles(page), username).click();
        assertThat(roles(page)).containsText("授予角色");
    }

    private static Locator roles(Page page) {
        return page.locator("section[data-portlet='/security::roles']");
    }

    private static Locator sessions(Page page) {
        return page.locator("section[data-portlet='/security::sessions']");
    }

    private static Locator said(Page page) {
        return roles(page).locator(".tz-said");
    }

    private static Locator field(Locator window, String label) {
        return window.locator("form").getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).first();
    }

    private static Locator button(Locator window, String name) {
        return window.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Locator window, String name) {
        return window.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
