package org.tongzhou.browser.administration;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongzhou.browser.BrowserTest;

/** An administrator sets what the system is bound to. */
class ParametersBrowserIT extends BrowserTest {
    private static final String KEPT = "消息保留时间";

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void allParametersStandInOneList(int width) {
        Page page = open(width);

        assertThat(window(page, "系统参数")).containsText("密码最小长度");
        assertThat(row(page)).containsText("90 天");
        assertAccessible(page);
        picture(page, "parameters");
    }

    @Test
    void aParameterIsSetUndoneAndRefusedOutOfRange() {
        Page page = open(DESK);
        row(page).getByRole(AriaRole.LINK).click();
        Locator window = window(page, "系统参数");

        value(window).fill("29");
        button(window, "保存").click();
        assertThat(window.locator(".tz-said")).containsText("30 至 3,650");
        value(window).fill("120");
        button(window, "保存").click();
        assertThat(window.locator(".tz-said")).containsText("已设为120 天");
        assertThat(window.locator("tbody tr").first()).containsText("90 天 → 120 天");
        assertAccessible(page);
        picture(page, "parameter");

        window.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("撤销，恢复为90 天")).first().click();
        assertThat(window.locator(".tz-said")).containsText("已设为90 天");
        assertThat(value(window)).hasValue("90");
        assertThat(window.locator("tbody tr").first()).containsText("120 天 → 90 天");
        window.getByText("返回参数列表").click();
        assertThat(row(page)).containsText("90 天");
    }

    private Page open(int width) {
        String address = makePage("/configuration::parameters");
        Page page = loggedIn("sysadmin", width, address);
        return page;
    }

    private static Locator row(Page page) {
        return window(page, "系统参数").locator("tr").filter(new Locator.FilterOptions().setHasText(KEPT));
    }

    private static Locator value(Locator window) {
        return window.getByLabel("参数值");
    }

    private static Locator button(Locator window, String name) {
        return window.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
