package org.tongzhou.browser.editing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tongzhou.http.Await.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tongzhou.http.PortalServer;

/** What is arranged is stored by itself, comes back, and is not lost when something goes wrong. */
class SavingBrowserIT extends EditingTest {
    @Test
    void theArrangementComesBackAfterANewLoginAndInAnotherBrowser() {
        Page page = edit(DESK);
        moveRight(page, COLLEAGUES);
        handle(page, NOTE).press("Enter");
        page.keyboard().press("Shift+ArrowLeft");
        page.keyboard().press("Enter");
        button(page, "移除：" + NEWS).click();
        assertSaved(page);
        finish(page);

        page.context().clearCookies();
        logIn(page, user);
        page.navigate(address);
        assertArranged(page);

        Page elsewhere = loggedIn(user, DESK, address);
        assertArranged(elsewhere);
    }

    private static void assertArranged(Page page) {
        assertOrder(page, LINKS, COLLEAGUES, NOTE);
        assertPlace(page, LINKS, 1, 1, 6, 8);
        assertPlace(page, COLLEAGUES, 7, 1, 6, 8);
        assertPlace(page, NOTE, 1, 9, 5, 8);
    }

    @Test
    void theLastChangeIsStoredEvenIfThePageIsLeftAtOnce() {
        Page page = edit(DESK);

        moveRight(page, COLLEAGUES);
        page.navigate("/portal/p/home");

        await("it is stored", () -> {
            page.navigate(address);
            return page.locator("#grid > .tz-window h2").allTextContents().equals(List.of(LINKS, COLLEAGUES, NOTE, NEWS));
        });
    }

    @Test
    void whoeverStoresLaterIsToldAndCanTakeTheOther() {
        Page here = edit(DESK);
        Page there = loggedIn(user, DESK, address);
        startEditing(there);
        moveRight(there, COLLEAGUES);
        assertSaved(there);

        button(here, "移除：" + NOTE).click();
        Locator dialog = here.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("这个页面刚在另一处改过"));
        assertThat(dialog.getByRole(AriaRole.FIGURE)).hasCount(2);
        picture(here, "editing-conflict");
        button(here, "用另一处的").click();

        assertOrder(here, LINKS, COLLEAGUES, NOTE, NEWS);
        assertSaved(here);
    }

    @Test
    void whoeverStoresLaterCanKeepHisOwn() {
        Page here = edit(DESK);
        Page there = loggedIn(user, DESK, address);
        startEditing(there);
        moveRight(there, COLLEAGUES);
        assertSaved(there);

        button(here, "移除：" + NOTE).click();
        button(here, "用这里的").click();
        assertSaved(here);

        there.reload();
        assertOrder(there, COLLEAGUES, LINKS, NEWS);
    }

    @Test
    void withoutNetworkTheChangeWaitsAndIsStoredLater() {
        Page page = edit(DESK);

        page.context().setOffline(true);
        moveRight(page, COLLEAGUES);
        assertThat(bar(page).getByRole(AriaRole.STATUS)).hasText("未保存");
        page.context().setOffline(false);

        assertSaved(page);
        page.reload();
        assertOrder(page, LINKS, COLLEAGUES, NOTE, NEWS);
    }

    @Test
    void whenTheLoginHasExpiredTheChangeIsKeptUntilTheUserHasLoggedInAgain() {
        Page page = edit(DESK);
        page.context().clearCookies();

        moveRight(page, COLLEAGUES);
        Locator dialog = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("登录已结束"));
        assertThat(dialog).isVisible();
        Page again = page.context().waitForPage(() -> dialog.getByRole(AriaRole.LINK).click());
        again.locator("input[name=username]").fill(user);
        again.locator("input[name=password]").fill(PortalServer.demoPassword());
        again.locator("input[name=password]").press("Enter");
        again.waitForURL(url -> !url.contains("/login"));
        button(page, "继续").click();

        assertSaved(page);
        page.reload();
        assertOrder(page, LINKS, COLLEAGUES, NOTE, NEWS);
    }

    @Test
    void theDefaultIsRestoredAfterShowingWhatChangesAndCanBeUndone() {
        Page page = edit(DESK);
        moveRight(page, COLLEAGUES);
        button(page, "移除：" + NOTE).click();
        assertSaved(page);

        button(page, "页面设置").click();
        page.getByRole(AriaRole.MENUITEM).getByText("恢复默认").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("恢复默认"));
        assertThat(dialog).containsText("增加 1 个窗口：便签");
        picture(page, "editing-restore");
        button(page, "恢复").click();
        assertOrder(page, COLLEAGUES, LINKS, NOTE, NEWS);

        page.locator(".tz-toast").getByText("撤销").click();
        assertOrder(page, LINKS, COLLEAGUES, NEWS);
        assertSaved(page);
    }

    @Test
    void whoChangesNothingStoresNothing() {
        Page page = open(DESK);
        List<String> stored = new ArrayList<>();
        page.onRequest(request -> {
            if (request.url().endsWith("/layout") && !request.method().equals("GET")) {
                stored.add(request.method());
            }
        });
        Object before = layout(page);

        startEditing(page);
        handle(page, COLLEAGUES).press("Enter");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Escape");
        finish(page);

        assertThat(stored).isEmpty();
        assertThat(layout(page)).isEqualTo(before);
    }

    @Test
    void whoUndoesEverythingHasThePageAsItWas() {
        Page page = open(DESK);
        Object before = layout(page);
        startEditing(page);

        moveRight(page, COLLEAGUES);
        assertSaved(page);
        button(page, "移除：" + NOTE).click();
        assertSaved(page);
        page.keyboard().press("Control+z");
        page.keyboard().press("Control+z");
        assertOrder(page, COLLEAGUES, LINKS, NOTE, NEWS);
        assertSaved(page);
        finish(page);

        assertThat(layout(page)).isEqualTo(before); // not arranged by himself
    }

    @Test
    void whatWasArrangedBeforeStaysSoWhenEverythingIsUndone() {
        Page page = edit(DESK);
        moveRight(page, COLLEAGUES);
        assertSaved(page);
        page.reload();
        Object before = places(page);
        startEditing(page);

        button(page, "移除：" + NOTE).click();
        assertSaved(page);
        page.keyboard().press("Control+z");
        assertSaved(page);
        finish(page);

        assertThat(places(page)).isEqualTo(before);
    }

    @Test
    void heightsThatFollowTheContentAreNoMovement() {
        Page page = edit(DESK);
        button(page, "移除：" + NEWS).click();
        assertSaved(page);

        button(page, "页面设置").click();
        page.getByRole(AriaRole.MENUITEM).getByText("恢复默认").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("恢复默认"));

        assertThat(dialog).containsText("增加 1 个窗口：消息");
        assertThat(dialog).not().containsText("移动");
    }

    @Test
    void whoEditsIsToldAtOnceThatTheOfficeHasArrangedThePageAnew() {
        Page here = edit(DESK);
        moveRight(here, COLLEAGUES);
        assertSaved(here);

        lockInTheLayer(NOTE);
        Locator news = here.locator(".tz-edit-news");
        assertThat(news).containsText("您在这里的改动不会丢失");
        assertAccessible(here);
        news.getByText("看看改了什么").click();
        Locator dialog = here.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("页面有了新的布局"));
        assertThat(dialog).containsText("改变 1 个窗口的保留、固定或推送：便签");
        picture(here, "editing-news");
        dialog.getByText("采用新布局").click();

        assertThat(news).hasCount(0);
        assertThat(button(here, "移除：" + NOTE)).hasCount(0);
        assertOrder(here, LINKS, COLLEAGUES, NOTE, NEWS);
        assertSaved(here);
    }

    private void lockInTheLayer(String title) {
        Page administrator = loggedIn("sysadmin", DESK, "/portal/layers/" + pageName + "/PORTAL/-");
        frame(administrator, title).locator(".tz-lock-switch").getByText("必须保留").click();
        button(administrator, "保存…").click();
        button(administrator, "保存并生效").click();
        assertThat(bar(administrator)).containsText("没有未保存的修改");
    }

    /** All that the portal says of the user's page but the version of his layer. */
    private Object layout(Page page) {
        return page.evaluate("""
            name => fetch(`/portal/api/pages/${name}/layout`).then(answer => answer.json()).then(({revision, ...page}) => JSON.stringify(page))""", pageName);
    }

    private Object places(Page page) {
        return page.evaluate("""
            name => fetch(`/portal/api/pages/${name}/layout`).then(answer => answer.json())
              .then(({windows}) => JSON.stringify(windows.map(({id, x, y, width, height, autoHeight}) => [id, x, y, width, height, autoHeight])))""", pageName);
    }

    private static void moveRight(Page page, String title) {
        handle(page, title).press("Enter");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
    }
}
