package org.tongzhou.browser.editing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** A layer of a page edited by the administrator. */
class LayerEditingBrowserIT extends EditingTest {
    @Test
    void nothingIsStoredBeforeTheEffectWasShownAndAccepted() {
        Page page = editLayer();

        handle(page, COLLEAGUES).press("Enter");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        assertThat(bar(page)).containsText("有未保存的修改");

        button(page, "保存…").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("看到这一层的人");
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("移动 2 个窗口");
        picture(page, "editing-layer-effect");
        page.getByLabel("修改说明").fill("对调");
        button(page, "保存并生效").click();
        assertThat(bar(page)).containsText("没有未保存的修改");

        Page theirs = loggedIn(user, DESK, address);
        assertOrder(theirs, LINKS, COLLEAGUES, NOTE, NEWS);
    }

    @Test
    void aUserCanNeitherRemoveNorMoveWhatALayerHolds() {
        Page page = editLayer();
        lock(page, COLLEAGUES, "必须保留");
        lock(page, LINKS, "固定位置");
        picture(page, "editing-layer");
        button(page, "保存…").click();
        button(page, "保存并生效").click();
        assertThat(bar(page)).containsText("没有未保存的修改");

        Page theirs = loggedIn(user, DESK, address);
        startEditing(theirs);

        assertThat(button(theirs, "移除：" + COLLEAGUES)).hasCount(0);
        assertThat(handle(theirs, COLLEAGUES)).isVisible();
        assertThat(handle(theirs, LINKS)).hasCount(0);
        carry(theirs, LINKS, -500, 0);
        theirs.mouse().up();
        assertOrder(theirs, COLLEAGUES, LINKS, NOTE, NEWS);
    }

    private static void lock(Page page, String title, String lock) {
        frame(page, title).locator(".tz-lock-switch").getByText(lock).click();
        assertThat(frame(page, title).locator(".tz-lock-switch[aria-pressed=true]")).hasText(lock);
    }

    private Page editLayer() {
        prepare();
        Page page = loggedIn("sysadmin", DESK, "/portal/layers/" + pageName + "/PORTAL/-");
        assertThat(bar(page)).isVisible();
        return page;
    }
}
