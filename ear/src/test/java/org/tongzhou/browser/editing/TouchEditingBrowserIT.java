package org.tongzhou.browser.editing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;

/** Windows arranged by finger, on a telephone. */
class TouchEditingBrowserIT extends EditingTest {
    @Test
    void aFingerThatRestsOnAWindowsHeadBeginsToEditAndCarriesIt() {
        Page page = touched();
        Finger finger = rest(page, COLLEAGUES);
        assertThat(bar(page)).isVisible();
        assertThat(page.locator(".tz-carried")).containsText(COLLEAGUES);

        finger.draw(0, 150);
        picture(page, "editing-touch");
        finger.up();

        assertOrder(page, LINKS, NOTE, COLLEAGUES, NEWS);
        assertSaved(page);
        assertNoSidewaysScrolling(page);
    }

    @Test
    void inTheEditorAFingerRestsToCarry() {
        Page page = touched();
        startEditing(page);

        Finger finger = rest(page, NEWS);
        assertThat(page.locator(".tz-carried")).containsText(NEWS);
        finger.draw(0, -220);
        finger.up();

        assertOrder(page, NEWS, COLLEAGUES, LINKS, NOTE);
        assertSaved(page);
    }

    @Test
    void aFingerThatDrawsAtOnceScrollsAndCarriesNothing() {
        Page page = touched();
        page.clock().install(); // the time of the page stands still, so that a busy machine makes no rest of a pause
        page.reload();
        page.clock().pauseAt(System.currentTimeMillis() + 60_000);
        BoundingBox head = frame(page, LINKS).locator("h2").boundingBox();
        Finger finger = new Finger(page);

        finger.down(head.x + 40, head.y + 5);
        finger.draw(0, -200);
        page.clock().runFor(5_000); // a rest would have been noticed now
        finger.up();

        page.waitForFunction("scrollY > 0");
        assertThat(bar(page)).hasCount(0);
    }

    @Test
    void aWindowIsMovedByTaps() {
        Page page = touched();
        startEditing(page);

        handle(page, COLLEAGUES).tap();
        button(page, "下移").tap();
        button(page, "下移").tap();
        picture(page, "editing-taps");
        button(page, "放下").tap();

        assertOrder(page, LINKS, NOTE, COLLEAGUES, NEWS);
        assertSaved(page);
    }

    private Page touched() {
        prepare();
        Page page = visitorWithTouch(PHONE);
        logIn(page, user);
        page.navigate(address);
        return page;
    }

    private static Finger rest(Page page, String title) {
        BoundingBox head = frame(page, title).locator("h2").boundingBox();
        Finger finger = new Finger(page);
        finger.down(head.x + 40, head.y + head.height / 2);
        page.locator(".tz-carried").waitFor();
        return finger;
    }
}
