package org.tongzhou.browser.administration;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.tongzhou.browser.BrowserTest;

/** Base of the tests of the administrator's windows. */
abstract class AdministrationTest extends BrowserTest {
    static final String ADMINISTRATOR = "sysadmin";
    static final String MEMBER = "xunuo";
    static final String UNIT = "市政府办公室综合科"; // the member's

    /** The administrator on the page with the windows. */
    Page administration(int width) {
        Page page = loggedIn(ADMINISTRATOR, width, "/portal/p/admin");
        return page;
    }

    static Locator pages(Page page) {
        return window(page, "页面与布局");
    }

    static Locator portlets(Page page) {
        return window(page, "小窗管理");
    }

    static Locator statistics(Page page) {
        return window(page, "使用统计");
    }

    static Locator link(Locator where, String name) {
        return where.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator button(Locator where, String name) {
        return where.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator row(Locator where, String text) {
        return where.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(text));
    }

    /** Looks for a text in the list of a window and waits until it is the list of what was found. */
    static void search(Locator window, String text) {
        window.getByRole(AriaRole.SEARCHBOX).first().fill(text);
        window.getByRole(AriaRole.SEARCHBOX).first().press("Enter");
        link(window, "清除").waitFor();
    }

    /** Shows a page's screen. @param title the page's title, found by the search */
    static void openPage(Page page, String title) {
        search(pages(page), title);
        link(pages(page), title).click();
        pages(page).getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setName("页面设置")).waitFor();
    }
}
