package org.tongzhou.browser.security;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tongzhou.browser.BrowserTest;
import org.tongzhou.http.PortalOperator;

/** The window of the audit administrator. */
class AuditBrowserIT extends BrowserTest {
    private static final String AUDITOR = "auditadmin";

    private final String username = "audited-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void whoDidWhatIsFoundAndLookedAt() {
        PortalOperator.addUser(username, "publisher");
        Page page = audit(DESK);
        picture(page, "audit");
        assertAccessible(page);

        field(page, "对象的名称或编号").fill(username);
        field(page, "操作").selectOption("security.grant");
        button(page, "查找").click();
        assertThat(page).hasURL(Pattern.compile("action=security\\.grant"));
        assertThat(rows(page)).hasCount(1);
        assertThat(rows(page)).containsText("授予角色");
        rows(page).getByRole(AriaRole.LINK).click();

        assertThat(window(page).locator(".security-changes")).containsText("信息发布员");
        assertThat(window(page)).containsText("operator");
        picture(page, "audit-entry");
        assertAccessible(page);
        page.goBack();
        assertThat(field(page, "对象的名称或编号")).hasValue(username);
    }

    @Test
    void aFailedLoginIsFoundByThePersonAndTheOutcome() {
        Page stranger = visitor(DESK);
        stranger.navigate("/portal/login");
        stranger.locator("input[name=username]").fill("shaojing");
        stranger.locator("input[name=password]").fill("wrong");
        stranger.locator("input[name=password]").press("Enter");
        assertThat(stranger.locator("#login-notice")).isVisible();
        Page page = audit(DESK);

        field(page, "操作人").pressSequentially("shaoj");
        page.locator(".ui-autocomplete-panel:visible .ui-autocomplete-item").filter(new Locator.FilterOptions().setHasText("邵静")).first().click();
        field(page, "结果").selectOption("false");
        button(page, "查找").click();

        assertThat(page).hasURL(Pattern.compile("actor=shaojing"));
        assertThat(rows(page).first()).containsText("登录");
        assertThat(rows(page).first()).containsText("失败");
        assertThat(field(page, "操作人")).hasValue("邵静");
        picture(page, "audit-search");
    }

    @Test
    void whatFitsIsTakenAwayAsTableAndForPrograms() throws IOException {
        PortalOperator.addUser(username, "publisher");
        Page page = audit(DESK);
        field(page, "对象的名称或编号").fill(username);
        button(page, "查找").click();
        assertThat(rows(page)).hasCount(2);

        Download csv = page.waitForDownload(() -> button(page, "导出表格").click());
        Download cef = page.waitForDownload(() -> button(page, "导出 CEF").click());

        assertThat(Files.readString(csv.path())).startsWith("\uFEFF编号,时间,操作人").contains("授予角色", username, "角色: 信息发布员");
        assertThat(Files.readString(cef.path())).startsWith("CEF:0|Tongzhou|Portal|1|security.create|").contains("cs3=" + username);
        page.navigate("/portal/p/audit");
        assertThat(rows(page).first()).containsText("导出审计日志");
    }

    @Test
    void theWholeIsVerified() {
        Page page = audit(DESK);
        link(page, "校验完整性").click();

        button(page, "开始校验").click();

        assertThat(window(page).locator(".tz-ok")).containsText("日志完整");
        picture(page, "audit-verification");
        assertAccessible(page);
    }

    @Test
    void itFitsATelephone() {
        Page page = audit(PHONE);
        picture(page, "audit");
        assertNoSidewaysScrolling(page);
        assertAccessible(page);

        rows(page).first().getByRole(AriaRole.LINK).click();
        assertThat(window(page).locator(".security-entry")).isVisible();
        picture(page, "audit-entry");
        assertNoSidewaysScrolling(page);
    }

    @Test
    void othersSeeNothingOfIt() {
        assertThat(loggedIn("xunuo", DESK).navigate("/portal/p/audit").status()).isEqualTo(404);
        Page administrator = loggedIn("sysadmin", DESK);
        assertThat(administrator.navigate("/portal/p/audit").status()).isEqualTo(404);
        administrator.navigate("/portal/p/admin");
        assertThat(administrator.locator("a[href='/portal/p/admin']").first()).isVisible();
        assertThat(administrator.locator("a[href='/portal/p/audit']")).hasCount(0);
    }

    private Page audit(int width) {
        Page page = loggedIn(AUDITOR, width, "/portal/p/audit");
        assertThat(window(page).locator("[role=search]")).isVisible();
        return page;
    }

    private static Locator window(Page page) {
        return page.locator("section[data-portlet='/security::audit']");
    }

    private static Locator rows(Page page) {
        return window(page).locator("tbody tr");
    }

    private static Locator field(Page page, String label) {
        return window(page).locator("form").getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).first();
    }

    private static Locator button(Page page, String name) {
        return window(page).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return window(page).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
