package org.tongzhou.browser.editing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;

/** Windows arranged by mouse. */
class MouseEditingBrowserIT extends EditingTest {
    @Test
    void aWindowDraggedPastItsNeighbourChangesPlacesWithIt() {
        Page page = edit(DESK);

        carry(page, COLLEAGUES, 600, 0);
        assertThat(page.locator(".tz-place")).isVisible();
        picture(page, "editing-drag");
        page.mouse().up();

        assertOrder(page, LINKS, COLLEAGUES, NOTE, NEWS);
        assertPlace(page, COLLEAGUES, 7, 1, 6, 8);
        assertSaved(page);
    }

    @Test
    void aWindowDraggedUpPushesTheOthersDown() {
        Page page = edit(DESK);

        carry(page, NOTE, 0, -320);
        page.mouse().up();

        assertOrder(page, NOTE, LINKS, COLLEAGUES, NEWS);
        assertPlace(page, COLLEAGUES, 1, 9, 6, 8);
    }

    @Test
    void escapeWhileDraggingPutsEverythingBack() {
        Page page = edit(DESK);

        carry(page, COLLEAGUES, 600, 0);
        page.keyboard().press("Escape");
        page.mouse().up();

        assertOrder(page, COLLEAGUES, LINKS, NOTE, NEWS);
        assertThat(bar(page)).isVisible();
        assertThat(page.locator(".tz-place")).isHidden();
    }

    @Test
    void aWindowTakesTheSizeItsCornerIsDraggedTo() {
        Page page = edit(DESK);
        BoundingBox corner = frame(page, NOTE).locator("[data-size=se]").boundingBox();
        double column = frame(page, LINKS).boundingBox().x - frame(page, COLLEAGUES).boundingBox().x;

        carryFrom(page, corner.x + 10, corner.y + 10, -column / 3, 76);
        assertThat(page.locator(".tz-place")).hasAttribute("data-note", "4 × 10");
        page.mouse().up();

        assertPlace(page, NOTE, 1, 9, 4, 10);
        assertSaved(page);
    }

    @Test
    void aRemovedWindowComesBackByUndo() {
        Page page = edit(DESK);

        button(page, "移除：" + LINKS).click();
        assertOrder(page, COLLEAGUES, NEWS, NOTE);
        assertSaved(page);
        page.locator(".tz-toast").getByText("撤销").click();

        assertOrder(page, COLLEAGUES, LINKS, NOTE, NEWS);
        assertPlace(page, LINKS, 7, 1, 6, 8);
        assertThat(handle(page, LINKS)).isFocused();
    }

    @Test
    void aWindowIsRemovedFromItsMenuOutsideTheEditor() {
        Page page = open(DESK);

        choose(frame(page, LINKS), "从页面移除");

        assertThat(frame(page, LINKS)).hasCount(0);
        assertThat(page.locator(".tz-toast")).containsText("已移除“常用链接”");
        assertSaved(page);
    }

    @Test
    void stepsAreUndoneAndDoneAgain() {
        Page page = edit(DESK);
        Locator undo = bar(page).locator("[aria-label^='撤销']");

        carry(page, COLLEAGUES, 600, 0);
        page.mouse().up();
        button(page, "移除：" + NOTE).click();
        assertOrder(page, LINKS, COLLEAGUES, NEWS);

        undo.click();
        undo.click();
        assertOrder(page, COLLEAGUES, LINKS, NOTE, NEWS);
        assertThat(undo).hasAttribute("aria-disabled", "true");

        bar(page).locator("[aria-label^='重做']").click();
        assertOrder(page, LINKS, COLLEAGUES, NOTE, NEWS);
        assertSaved(page);
    }
}
