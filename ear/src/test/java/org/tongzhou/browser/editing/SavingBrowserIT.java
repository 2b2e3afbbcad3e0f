package org.tongzhou.browser.editing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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

        Page elsewhere = loggedIn(user, DESK);
        elsewhere.navigate(address);
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
        page.navigate(address);

        assertOrder(page, LINKS, COLLEAGUES, NOTE, NEWS);
    }

    @Test
    void whoeverStoresLaterIsToldAndCanTakeTheOther() {
        Page here = edit(DESK);
        Page there = loggedIn(user, DESK);
        there.navigate(address);
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
        Page there = loggedIn(user, DESK);
        there.navigate(address);
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

        page.locator(".tz-undo").getByText("撤销").click();
        assertOrder(page, LINKS, COLLEAGUES, NEWS);
        assertSaved(page);
    }

    private static void moveRight(Page page, String title) {
        handle(page, title).press("Enter");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
    }
}
