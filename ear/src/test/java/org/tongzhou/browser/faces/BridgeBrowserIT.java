package org.tongzhou.browser.faces;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Faces views in windows: two windows of one portlet and two of another on a page, under the page's policy for scripts. */
class BridgeBrowserIT extends FacesTest {
    private static final String PORTLET = "/faces-showcase::Desk";
    private static final String RADIO = "/faces-showcase::Radio";
    private static final String FILES = "/faces-showcase::Files";
    private static final String BOARD = "/faces-showcase::Board";

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
        assertNothingTwice(page);
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
    void aFormThatIsBeingFilledInIsKeptWhenOthersHaveNews() {
        Page page = open(makePage(RADIO, RADIO));
        Locator one = page.locator(".tz-window").nth(0);
        Locator other = page.locator(".tz-window").nth(1);
        other.locator("input[id$=':f:text']").fill("还没有保存");

        one.locator("input[id$=':f:text']").fill("春节安排");
        press(one, "tell");

        assertThat(part(one, "heard")).hasText("told 春节安排");
        assertThat(other.locator("input[id$=':f:text']")).hasValue("还没有保存");
        assertThat(other.getByText("内容有更新 · 刷新")).isVisible();
    }

    @Test
    void aRefreshedWindowGoesOnWithItsView() {
        Page page = open(makePage(PORTLET));
        Locator desk = page.locator(".tz-window");
        press(desk, "click");
        assertThat(part(desk, "clicks")).hasText("1");
        String view = part(desk, "view").textContent();

        choose(desk, "刷新");
        assertThat(page.locator(".tz-window[aria-busy=true]")).hasCount(0);
        press(desk, "click");

        assertThat(part(desk, "clicks")).hasText("2");
        assertThat(part(desk, "view")).hasText(view);
    }

    @Test
    void anEndedLoginAsksAndTheViewIsMadeAnew() {
        Page page = open(makePage(PORTLET));
        Locator desk = page.locator(".tz-window");
        page.context().clearCookies();

        press(desk, "click");
        Locator dialog = page.getByRole(AriaRole.DIALOG).filter(new Locator.FilterOptions().setHasText("登录已结束"));
        assertThat(dialog).isVisible();
        Page login = page.context().waitForPage(() -> dialog.getByText("打开登录页面").click());
        logIn(login, USER);
        dialog.getByText("继续", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(dialog).hasCount(0);

        press(desk, "click");
        assertThat(part(desk, "messages")).containsText("页面停留时间过长");
        press(desk, "click");
        assertThat(part(desk, "clicks")).hasText("1");
        expectComplaint("401");
    }

    @Test
    void aPollAsksByItselfAndAnAjaxButtonFetchesAFile() {
        Page page = open(makePage(FILES));
        Locator files = page.locator(".tz-window");

        assertThat(part(files, "count")).not().hasText("0");
        Download file = page.waitForDownload(() -> press(files, "fetch"));

        assertThat(file.suggestedFilename()).isEqualTo("made.txt");
        assertThat(file.failure()).isNull();
    }

    @Test
    void anActionsFileIsFetched() {
        Page page = open(makePage(PORTLET));

        Download file = page.waitForDownload(() -> press(page.locator(".tz-window"), "download"));

        assertThat(file.suggestedFilename()).isEqualTo("文件.txt");
        assertThat(file.failure()).isNull();
    }

    private static Locator name(Locator window) {
        return window.locator("input[id$=':f:name']");
    }
}
