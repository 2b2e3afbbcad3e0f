package org.tongzhou.browser.editing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.UUID;
import org.tongzhou.browser.BrowserTest;
import org.tongzhou.http.PortalOperator;

/** Base of the tests of the page editor: a user and a page of his own for each, with four windows in two rows of two. */
abstract class EditingTest extends BrowserTest {
    static final String COLLEAGUES = "同事速查";
    static final String LINKS = "常用链接";
    static final String NOTE = "便签";
    static final String NEWS = "消息";

    final String user = "e" + UUID.randomUUID().toString().substring(0, 8);
    final String pageName = "editing-" + UUID.randomUUID();
    final String title = "编辑" + user;
    final String address = "/portal/p/" + pageName;

    /** The user and his page. */
    void prepare() {
        PortalOperator.addUser(user);
        PortalOperator.importPages("""
            {"pages": [{"name": "%s", "title": "%s", "windows": [
              {"portlet": "/home::colleagues", "x": 0, "y": 0, "width": 6, "height": 8},
              {"portlet": "/home::links", "x": 6, "y": 0, "width": 6, "height": 8},
              {"portlet": "/home::note", "x": 0, "y": 8, "width": 6, "height": 8},
              {"portlet": "/home::notifications", "x": 6, "y": 8, "width": 6, "height": 8}]}]}""".formatted(pageName, title));
    }

    /** The user sees the page, not yet in the editor. */
    Page open(int width) {
        prepare();
        Page page = loggedIn(user, width, address);
        return page;
    }

    /** The user edits the page. */
    Page edit(int width) {
        Page page = open(width);
        startEditing(page);
        return page;
    }

    static void startEditing(Page page) {
        if (page.viewportSize().width == PHONE) {
            page.locator(".tz-tab-menu").click();
            page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("编辑页面").setExact(true)).click();
        } else {
            button(page, "编辑页面").click();
        }
        assertThat(bar(page)).isVisible();
    }

    static void finish(Page page) {
        button(page, "完成").click();
        assertThat(bar(page)).hasCount(0);
    }

    static Locator bar(Page page) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("编辑页面"));
    }

    static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator handle(Page page, String title) {
        return button(page, "移动：" + title);
    }

    static Locator frame(Page page, String title) {
        return window(page, title);
    }

    /** Fails unless the windows are read in this order. */
    static void assertOrder(Page page, String... titles) {
        assertThat(page.locator("#grid > .tz-window h2")).hasText(titles);
    }

    /** Fails unless a window lies here; column and row are counted from 1. */
    static void assertPlace(Page page, String title, int column, int row, int width, int height) {
        List.of(List.of("--x", column), List.of("--y", row), List.of("--w", width), List.of("--h", height))
            .forEach(expected -> assertThat(frame(page, title)).hasCSS((String) expected.get(0), expected.get(1).toString()));
    }

    static void assertSaved(Page page) {
        assertThat(bar(page).getByRole(AriaRole.STATUS)).hasText("已保存");
    }

    /** What a screen reader was told last, at once. */
    static Locator announced(Page page) {
        return page.locator("[aria-live=assertive]");
    }

    /** Presses at a window's head and carries it by so many pixels, without letting go. */
    static void carry(Page page, String title, double right, double down) {
        BoundingBox head = frame(page, title).locator("h2").boundingBox();
        carryFrom(page, head.x + 60, head.y + head.height / 2, right, down);
    }

    static void carryFrom(Page page, double x, double y, double right, double down) {
        page.mouse().move(x, y);
        page.mouse().down();
        page.mouse().move(x + right, y + down, new com.microsoft.playwright.Mouse.MoveOptions().setSteps(12));
    }
}
