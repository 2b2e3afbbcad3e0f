package org.tongzhou.browser.editing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Windows added from the catalogue. */
class CatalogueBrowserIT extends EditingTest {
    private static final String WELCOME = "欢迎";

    @ParameterizedTest
    @ValueSource(strings = {"链接", "cylj", "changyong", "CYLJ"})
    void aWindowIsFoundByTitleInitialsAndPinyin(String sought) {
        Page page = edit(DESK);

        openCatalogue(page).getByRole(AriaRole.SEARCHBOX).fill(sought);

        assertThat(entry(page, LINKS)).isVisible();
        assertThat(entry(page, NOTE)).hasCount(0);
    }

    @Test
    void whatIsNotFoundSaysWhatToDo() {
        Page page = edit(DESK);

        openCatalogue(page).getByRole(AriaRole.SEARCHBOX).fill("没有的东西");

        assertThat(drawer(page)).containsText("没有找到与“没有的东西”有关的窗口");
    }

    @Test
    void categoriesNarrowTheList() {
        Page page = edit(DESK);

        openCatalogue(page).getByRole(AriaRole.GROUP).getByText("个人").click();

        assertThat(entry(page, LINKS)).isVisible();
        assertThat(entry(page, WELCOME)).hasCount(0);
    }

    @Test
    void anAddedWindowStandsInTheFirstGapWithItsContentAndTheFocus() {
        Page page = edit(DESK);
        openCatalogue(page);

        add(page, WELCOME);

        assertOrder(page, COLLEAGUES, LINKS, NOTE, NEWS, WELCOME);
        assertThat(handle(page, WELCOME)).isFocused();
        assertSaved(page);
        assertThat(frame(page, WELCOME).locator(".tz-late")).hasCount(0);
        assertThat(entry(page, WELCOME)).containsText("本页已有 1 个");

        page.reload();
        assertOrder(page, COLLEAGUES, LINKS, NOTE, NEWS, WELCOME);
    }

    @Test
    void ofAWindowThatIsOnceAPageThereIsNoSecond() {
        Page page = edit(DESK);

        openCatalogue(page);

        assertThat(adding(entry(page, NEWS))).isDisabled();
        assertThat(adding(entry(page, LINKS))).isEnabled();
    }

    @Test
    void twoWindowsOfAPortletAddedInHasteAreTwo() {
        Page page = edit(DESK);
        openCatalogue(page);

        add(page, LINKS);
        add(page, LINKS);
        assertThat(entry(page, LINKS)).containsText("本页已有 3 个");
        assertSaved(page);

        page.reload();
        assertThat(frame(page, LINKS)).hasCount(3);
    }

    @Test
    void aWindowIsDraggedFromTheCatalogueToItsPlace() {
        Page page = edit(DESK);
        openCatalogue(page).getByRole(AriaRole.SEARCHBOX).fill(WELCOME);
        BoundingBox card = entry(page, WELCOME).boundingBox();
        BoundingBox first = frame(page, COLLEAGUES).boundingBox();

        page.mouse().move(card.x + 20, card.y + 20);
        page.mouse().down();
        page.mouse().move(first.x + first.width / 2, first.y + 20, new com.microsoft.playwright.Mouse.MoveOptions().setSteps(12));
        assertThat(page.locator(".tz-place")).isVisible();
        page.mouse().up();

        assertOrder(page, WELCOME, LINKS, COLLEAGUES, NEWS, NOTE);
        assertSaved(page);
    }

    @Test
    void aRemovedWindowOfTheOfficeIsOfferedAgain() {
        Page page = edit(DESK);
        button(page, "移除：" + NEWS).click();
        assertSaved(page);
        page.reload();
        startEditing(page);

        openCatalogue(page);
        adding(drawer(page).getByRole(AriaRole.ARTICLE, new Locator.GetByRoleOptions().setName(NEWS)).first()).click();

        assertThat(frame(page, NEWS)).isVisible();
        assertSaved(page);
    }

    @Test
    void escapeClosesTheCatalogueAndTheFocusGoesBack() {
        Page page = edit(DESK);
        openCatalogue(page);

        page.keyboard().press("Escape");

        assertThat(drawer(page)).hasCount(0);
        assertThat(button(page, "添加窗口")).isFocused();
        assertThat(bar(page)).isVisible();
    }

    @Test
    void onATelephoneTheCatalogueIsASheetThatClosesOnceAWindowIsAdded() {
        Page page = edit(PHONE);
        openCatalogue(page);
        assertNoSidewaysScrolling(page);
        picture(page, "editing-catalogue");

        add(page, WELCOME);

        assertThat(drawer(page)).hasCount(0);
        assertOrder(page, COLLEAGUES, LINKS, NOTE, NEWS, WELCOME);
        assertSaved(page);
    }

    @Test
    void aPortletIsShownWhileItsCardIsPointedAtAndAskedForOnce() {
        Page page = edit(DESK);
        List<String> asked = previewsAskedFor(page);
        openCatalogue(page).getByRole(AriaRole.SEARCHBOX).fill("");

        entry(page, WELCOME).hover();
        assertThat(look(page).getByText(WELCOME).first()).isVisible();
        assertThat(look(page).locator(".tz-look-body > .tz-window .tz-window-body")).not().isEmpty();
        assertThat(look(page).locator("[inert]")).hasCount(1);
        assertThat(look(page).locator("script")).hasCount(0);
        picture(page, "editing-catalogue-look");
        assertAccessible(page);
        entry(page, LINKS).hover();
        assertThat(look(page)).containsText("预览：" + LINKS);
        entry(page, WELCOME).hover();
        assertThat(look(page)).containsText("预览：" + WELCOME);
        bar(page).hover();

        assertThat(look(page)).hasCount(0);
        assertThat(asked.stream().filter(address -> address.contains("welcome")).count()).isEqualTo(1);
        assertSaved(page);
    }

    @Test
    void theKeyboardShowsAPreviewAndEscapeHidesItBeforeItClosesTheCatalogue() {
        Page page = edit(DESK);
        openCatalogue(page).getByRole(AriaRole.SEARCHBOX).fill(WELCOME);
        assertThat(entry(page, LINKS)).hasCount(0);

        while (!Boolean.TRUE.equals(page.evaluate("document.activeElement.closest('.tz-entry') !== null"))) {
            page.keyboard().press("Tab");
        }
        assertThat(look(page)).containsText("预览：" + WELCOME);
        page.keyboard().press("Escape");
        assertThat(look(page)).hasCount(0);
        assertThat(drawer(page)).isVisible();
        page.keyboard().press("Escape");

        assertThat(drawer(page)).hasCount(0);
    }

    @Test
    void aPreviewThatCannotBeHadSaysSoAndIsAskedForAgain() {
        Page page = edit(DESK);
        List<String> asked = previewsAskedFor(page);
        page.route("**/portal/preview?*", route -> route.abort());
        openCatalogue(page);
        entry(page, WELCOME).hover();
        assertThat(look(page)).containsText("暂时连不上服务器");

        page.unroute("**/portal/preview?*");
        entry(page, LINKS).hover();
        assertThat(look(page)).containsText("预览：" + LINKS);
        entry(page, WELCOME).hover();

        assertThat(look(page)).containsText("预览：" + WELCOME);
        assertThat(look(page).locator(".tz-look-body > .tz-window")).isVisible();
        assertThat(asked.stream().filter(address -> address.contains("welcome")).count()).isEqualTo(2);
    }

    @Test
    void onATelephoneAButtonOpensThePreviewInItsCard() {
        Page page = edit(PHONE);
        openCatalogue(page);
        Locator show = entry(page, WELCOME).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("预览"));

        show.click();

        assertThat(show).hasAttribute("aria-expanded", "true");
        assertThat(entry(page, WELCOME).locator(".tz-look .tz-window")).isVisible();
        assertNoSidewaysScrolling(page);
        picture(page, "editing-catalogue-look");
        show.click();
        assertThat(page.locator(".tz-look")).hasCount(0);
    }

    private static List<String> previewsAskedFor(Page page) {
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> {
            if (request.url().contains("/portal/preview?")) {
                asked.add(request.url());
            }
        });
        return asked;
    }

    private static Locator look(Page page) {
        return page.locator(".tz-look");
    }

    private static Locator openCatalogue(Page page) {
        button(page, "添加窗口").click();
        assertThat(drawer(page).getByRole(AriaRole.SEARCHBOX)).isFocused();
        assertThat(entry(page, LINKS)).isVisible();
        return drawer(page);
    }

    private static Locator drawer(Page page) {
        return page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("添加窗口"));
    }

    private static Locator entry(Page page, String title) {
        return drawer(page).getByRole(AriaRole.ARTICLE, new Locator.GetByRoleOptions().setName(title).setExact(true)).last();
    }

    private static Locator adding(Locator entry) {
        return entry.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("添加"));
    }

    private static void add(Page page, String title) {
        adding(entry(page, title)).click();
    }
}
