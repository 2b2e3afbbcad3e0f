package org.tongzhou.browser.administration;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The administrator decides who uses a portlet, and switches one off for maintenance. */
class PortletsBrowserIT extends AdministrationTest {
    private static final String PORTLET = "/home::colleagues";
    private static final String TITLE = "同事速查";
    private static final String MESSAGE = "系统升级，今天 18:00 恢复。";

    private Page administrator;

    @AfterEach
    void leaveThePortletToEverybody() {
        if (administrator != null) {
            open(administrator, TITLE);
            if (button(portlets(administrator), "恢复使用").isVisible()) {
                button(portlets(administrator), "恢复使用").click();
                portlets(administrator).getByText("已恢复使用").waitFor();
            }
            leader(administrator).uncheck();
            button(portlets(administrator), "保存使用范围").click();
            portlets(administrator).getByText("使用范围已保存").waitFor();
        }
    }

    @Test
    void anOpenPageShowsTheMessageWhenAPortletIsSwitchedOffAndThePortletWhenItIsBack() {
        Page member = loggedIn(MEMBER, DESK, makePage(PORTLET, "/home::links"));
        assertThat(window(member, TITLE).getByRole(AriaRole.SEARCHBOX)).isVisible();

        administrator = administration(DESK);
        open(administrator, TITLE);
        portlets(administrator).getByLabel("给用户看的说明").fill(MESSAGE);
        button(portlets(administrator), "停用这个小窗").click();
        assertThat(portlets(administrator)).containsText("“" + TITLE + "”已停用");
        picture(administrator, "administration-portlet-off");

        assertThat(window(member, TITLE)).containsText(MESSAGE); // by itself: the member did nothing
        picture(member, "portlet-switched-off");
        assertAccessible(member);

        assertThat(preview(member).text()).contains(MESSAGE);

        button(portlets(administrator), "恢复使用").click();
        assertThat(window(member, TITLE).getByRole(AriaRole.SEARCHBOX)).isVisible();
    }

    private static APIResponse preview(Page page) {
        return page.request().get("/portal/preview?portlet=" + PORTLET);
    }

    @Test
    void aPortletIsSeenByItsAudienceOnly() {
        String address = makePage(PORTLET, "/home::links");
        administrator = administration(DESK);
        open(administrator, TITLE);

        leader(administrator).check();
        button(portlets(administrator), "保存使用范围").click();
        assertThat(portlets(administrator)).containsText("“" + TITLE + "”的使用范围已保存");

        Page member = loggedIn(MEMBER, DESK, address);
        assertThat(window(member, "常用链接")).isVisible();
        assertThat(window(member, TITLE)).hasCount(0);
        Page leader = loggedIn("zhouhuaijin", DESK, address);
        assertThat(window(leader, TITLE)).isVisible();
        assertThat(preview(member).status()).isEqualTo(403);
        assertThat(preview(leader).status()).isEqualTo(200);
    }

    @Test
    void theListTellsWhereAPortletStandsAndIsExported() throws IOException {
        makePage(PORTLET);
        Page page = administration(DESK);

        search(portlets(page), "tssc");

        assertThat(row(portlets(page), TITLE)).containsText("/home");
        assertThat(row(portlets(page), TITLE).locator("td").nth(1)).not().hasText("0");
        Download download = page.waitForDownload(() -> link(portlets(page), "导出 CSV").click());
        assertThat(Files.readAllLines(download.path())).hasSize(2)
            .last().asString().startsWith(TITLE + ",").endsWith(",全体人员,使用中," + PORTLET);
    }

    @Test
    void aPortletIsPutOnAPageThatHasNone() {
        String address = makePage("/home::links");
        String name = address.substring(address.lastIndexOf('/') + 1);
        administrator = administration(DESK);
        open(administrator, TITLE);

        portlets(administrator).getByLabel("页面", new Locator.GetByLabelOptions().setExact(true)).selectOption(name);
        button(portlets(administrator), "放到这个页面").click();

        assertThat(portlets(administrator)).containsText("“" + TITLE + "”已放到页面上");
        assertThat(portlets(administrator).locator("select[name=page] option[value='" + name + "']")).hasCount(0);
        Page member = loggedIn(MEMBER, DESK, address);
        assertThat(window(member, TITLE)).isVisible();
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void aPortletsScreenIsAccessibleAndFits(int width) {
        Page page = administration(width);
        open(page, TITLE);

        picture(page, "administration-portlet");
        assertNoSidewaysScrolling(page);
        assertAccessible(page);
    }

    /** The box of the role of leaders; a unit of leaders has another. */
    private static Locator leader(Page page) {
        return portlets(page).getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName("领导").setExact(true));
    }

    private static void open(Page page, String title) {
        page.navigate("/portal/p/admin");
        search(portlets(page), title);
        link(portlets(page), title).click();
        button(portlets(page), "保存使用范围").waitFor();
    }
}
