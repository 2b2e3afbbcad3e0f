package org.tongzhou.browser.faces;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongzhou.http.PortalOperator;

/** Components of each kind, twice on a page, and what they open, in each theme: accessible, within the screen, pictures kept. */
class ComponentsLookBrowserIT extends FacesTest {
    private static final String[] PORTLETS = {"Overlays", "Forms", "Dates", "Table", "Tree", "Agenda", "Editor", "Attachments", "Chart", "Live",
        "Overlays", "Forms", "Dates", "Table", "Tree", "Agenda", "Editor", "Attachments", "Chart", "Live"};
    private static final double TOLERANCE_PX = 1;

    @ParameterizedTest
    @CsvSource({
        "red, 1440", "blue, 1440", "dark, 1440", "large, 1440",
        "red, 390", "blue, 390", "dark, 390", "large, 390"})
    void componentsAreAccessible(String theme, int width) {
        Page page = open(theme, width, PORTLETS);
        assertThat(page.locator("canvas")).hasCount(2);
        awaitRest(page);

        picture(page, "components-" + theme);
        assertNoSidewaysScrolling(page);
        assertAccessible(page);
        assertNothingTwice(page);
    }

    @ParameterizedTest
    @CsvSource({"red, 1440", "blue, 390", "dark, 1440", "large, 390"})
    void whatTheyOpenIsAccessible(String theme, int width) {
        Page page = open(theme, width, "Overlays", "Forms", "Dates");

        openMessagesAndDialogs(windowAt(page, 0), "components-" + theme);
        openChoices(windowAt(page, 1), "components-" + theme);
        openCalendars(windowAt(page, 2), "components-" + theme);
    }

    private Page open(String theme, int width, String... portlets) {
        Page page = visitor(width);
        page.navigate("/portal/login");
        page.locator("button[name=theme][value=" + theme + "]").click();
        String username = "t" + UUID.randomUUID().toString().substring(0, 8);
        PortalOperator.addUser(username, "staff");
        logIn(page, username);
        return open(page, showcase(portlets));
    }

    private void openMessagesAndDialogs(Locator overlays, String name) {
        Page page = overlays.page();
        press(overlays, "消息示例");
        assertThat(page.locator(".ui-growl-item-container")).hasCount(3);
        page.locator(".ui-growl-item-container").last().hover(); // it stays meanwhile
        assertLook(page, ".ui-growl", name + "-growl");
        page.locator(".ui-growl-icon-close").last().click();

        press(overlays, "更多操作");
        assertOpen(overlays, ".ui-menu", name + "-menu");
        press(overlays, "办理说明");
        assertOpen(overlays, ".ui-overlaypanel", name + "-panel");
        press(overlays, "撤回意见");
        assertOpen(overlays, ".ui-confirm-dialog", name + "-confirm");
        press(overlays, "填写意见");
        press(above(overlays, ".ui-dialog"), "保存");
        assertThat(above(overlays, ".ui-dialog").locator(".ui-message-error")).isVisible();
        assertOpen(overlays, ".ui-dialog", name + "-dialog");
    }

    private void openChoices(Locator forms, String name) {
        press(forms, "保存");
        assertThat(forms.locator(".ui-message-error")).hasCount(2);
        forms.locator(".ui-autocomplete-dropdown").click();
        assertOpen(forms, ".ui-autocomplete-panel", name + "-autocomplete");
        part(forms, "reader").click();
        assertOpen(forms, ".ui-selectonemenu-panel", name + "-choice");
        part(forms, "copies").click();
        assertOpen(forms, ".ui-selectcheckboxmenu-panel", name + "-choices");
    }

    private void openCalendars(Locator dates, String name) {
        dates.locator(".ui-datepicker-trigger").first().click();
        assertOpen(dates, ".ui-datepicker", name + "-day");
        dates.locator(".ui-datepicker-trigger").last().click();
        assertOpen(dates, ".ui-datepicker", name + "-moment");
    }

    /** What a window has opened is looked at and closed again. */
    private void assertOpen(Locator window, String selector, String name) {
        Locator opened = above(window, selector);
        assertThat(opened).isVisible();
        assertLook(window.page(), "[id='" + opened.getAttribute("id") + "']", name);
        BoundingBox box = opened.boundingBox();
        assertThat(box.x).isGreaterThanOrEqualTo(-TOLERANCE_PX);
        assertThat(box.x + box.width).isLessThanOrEqualTo(window.page().viewportSize().width + TOLERANCE_PX);
        window.page().keyboard().press("Escape");
        assertThat(opened).isHidden();
    }

    private void assertLook(Page page, String selector, String name) {
        awaitRest(page);
        pictureOfScreen(page, name);
        assertNoSidewaysScrolling(page);
        assertAccessible(page, selector);
    }
}
