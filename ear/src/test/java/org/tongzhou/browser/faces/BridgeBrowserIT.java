package org.tongzhou.browser.faces;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tongzhou.browser.BrowserTest;

/** Faces views in windows: two windows of one portlet and two of another on a page, under the page's policy for scripts. */
class BridgeBrowserIT extends BrowserTest {
    private static final String USER = "xunuo";
    private static final String PORTLET = "/faces-showcase::Desk";
    private static final String BOARD = "/faces-showcase::Board";

    private final List<String> complaints = new ArrayList<>();

    @AfterEach
    void theBrowserHasNotComplained() {
        assertThat(complaints).isEmpty();
    }

    @Test
    void twoWindowsOfAPortletLiveBesideEachOther() {
        Page page = open(makePage(PORTLET, PORTLET, BOARD, BOARD));
        Locator one = page.locator(".tz-window").nth(0);
        Locator other = page.locator(".tz-window").nth(1);

        press(one, "click");
        assertThat(part(one, "clicks")).hasText("1");
        press(other, "click");
        assertThat(part(other, "clicks")).hasText("1");
        press(other, "click");
        assertThat(part(other, "clicks")).hasText("2");

        assertThat(part(one, "clicks")).hasText("1");
        assertThat(one.locator("h2")).hasText("Desk of xunuo");
        assertThat((List<?>) page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id).filter((id, i, all) => all.indexOf(id) !== i)")).isEmpty();
        assertThat((List<?>) page.evaluate("[...document.scripts].map(s => s.src).filter(s => s).filter((s, i, all) => all.indexOf(s) !== i)")).isEmpty();
        picture(page, "faces-two-windows");
    }

    @Test
    void aFormIsValidatedByAjaxAndByAnAction() {
        Page page = open(makePage(PORTLET, BOARD));
        Locator desk = page.locator(".tz-window").nth(0);

        press(desk, "save");
        assertThat(part(desk, "nameMessage")).hasText("name is missing");
        name(desk).fill("x");
        press(desk, "post");
        assertThat(desk.locator(".ui-message")).containsText("2");
        assertThat(name(desk)).hasValue("x");
        assertThat(page).hasURL(Pattern.compile("_state="));

        name(desk).fill("王小明");
        press(desk, "post");
        assertThat(part(desk, "saved")).hasText("王小明");
        assertThat(part(desk, "messages")).containsText("saved 王小明");
        page.reload();
        assertThat(part(desk, "saved")).hasText("王小明");
        assertThat(part(desk, "messages")).not().containsText("saved");
    }

    @Test
    void theFirstFacesWindowMayComeByAFragment() {
        Page page = open(makePage(PORTLET, "/conformance::DeskOne"));
        Locator desk = page.locator(".tz-window").nth(0);
        choose(desk, "最小化");
        assertThat(desk.locator(".tz-window-body")).hasCount(0);
        page.reload();
        assertThat(page.evaluate("typeof window.PrimeFaces")).isEqualTo("undefined");

        choose(desk, "还原");
        press(desk, "click");

        assertThat(part(desk, "clicks")).hasText("1");
        name(desk).fill("王小明");
        press(desk, "post");
        assertThat(part(desk, "saved")).hasText("王小明");
    }

    @Test
    void navigationSwapsTheWindowAndTheAddressTellsIt() {
        Page page = open(makePage(PORTLET, PORTLET));
        Locator desk = page.locator(".tz-window").nth(0);
        page.evaluate("window.stays = true");

        press(desk, "go");
        assertThat(desk.getByText("item none")).isVisible();
        assertThat(desk.locator(".ui-chip")).isVisible();
        press(desk, "back");
        assertThat(part(desk, "clicks")).hasText("0");
        press(desk, "go redirected");
        assertThat(desk.getByText("item 5")).isVisible();
        assertThat(part(desk, "messages")).containsText("gone on");
        page.goBack();
        assertThat(part(desk, "clicks")).hasText("0");
        desk.getByText("item 7").click();
        assertThat(desk.getByText("item 7")).isVisible();
        assertThat(desk.locator("h2")).hasText("Item");

        assertThat(page.evaluate("window.stays")).isEqualTo(true);
        page.reload();
        assertThat(desk.getByText("item 7")).isVisible();
    }

    @Test
    void refusalsAndFailuresAreToldInTheWindow() {
        Page page = open(makePage(PORTLET));
        Locator desk = page.locator(".tz-window");
        name(desk).fill("不能丢");

        press(desk, "refuse");
        assertThat(part(desk, "messages")).containsText("not today");
        press(desk, "fail");
        assertThat(part(desk, "messages")).containsText(Pattern.compile("系统繁忙.*[0-9A-F]{10}"));
        assertThat(name(desk)).hasValue("不能丢");
    }

    @Test
    void aDialogAtTheEndOfThePageGoesWithItsWindow() {
        Page page = open(makePage(PORTLET, PORTLET));
        Locator desk = page.locator(".tz-window").nth(0);

        press(desk, "open dialog");
        Locator dialog = page.getByRole(AriaRole.DIALOG).first();
        assertThat(dialog).isVisible();
        dialog.locator("input[type=text]").fill("notiz");
        dialog.getByText("keep note").click();
        assertThat(dialog).not().isVisible();

        press(desk, "go");
        assertThat(desk.getByText("item none")).isVisible();
        assertThat(page.locator("body > .ui-dialog")).hasCount(1);
        press(desk, "back");
        press(desk, "open dialog");
        assertThat(page.locator("body > .ui-dialog:visible")).hasCount(1);
    }

    @Test
    void anActionsFileIsFetched() {
        Page page = open(makePage(PORTLET));

        Download file = page.waitForDownload(() -> press(page.locator(".tz-window"), "download"));

        assertThat(file.suggestedFilename()).isEqualTo("文件.txt");
        assertThat(file.failure()).isNull();
    }

    private Page open(String address) {
        Page page = loggedIn(USER, DESK);
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(address);
        assertThat(page.locator(".tz-window[data-late]")).hasCount(0);
        return page;
    }

    private static void press(Locator window, String button) {
        window.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true)).click();
    }

    private static Locator name(Locator window) {
        return window.locator("input[id$=':f:name']");
    }

    private static Locator part(Locator window, String id) {
        return window.locator("[id$=':f:" + id + "']");
    }
}
