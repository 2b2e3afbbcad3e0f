package org.tongzhou.browser.editing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tongzhou.http.PortalOperator;

/** Tabs made, named, ordered, removed and shared. */
class TabsBrowserIT extends EditingTest {
    @Test
    void aNewPageOpensInTheEditorWithTheCatalogue() {
        Page page = open(DESK);

        add(page, "新建空白页面");
        answer(page, "周报");

        assertThat(page).hasURL(java.util.regex.Pattern.compile("/portal/p/my-[a-z0-9]{12}$"));
        assertThat(tab(page, "周报")).hasAttribute("aria-current", "page");
        assertThat(page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("添加窗口"))).isVisible();
    }

    @Test
    void aCopyHasTheWindowsOfThePage() {
        Page page = open(DESK);

        add(page, "复制“%s”".formatted(title));
        answer(page, "我的编辑");

        assertThat(tab(page, "我的编辑")).hasAttribute("aria-current", "page");
        assertOrder(page, COLLEAGUES, LINKS, NOTE, NEWS);
    }

    @Test
    void aPageIsRenamedInItsTab() {
        Page page = open(DESK);

        tab(page, title).press("F2");
        page.getByLabel("页面名称").fill("我的工作台");
        page.keyboard().press("Enter");
        assertThat(tab(page, "我的工作台")).isFocused();

        page.reload();
        assertThat(tab(page, "我的工作台")).hasAttribute("aria-current", "page");
    }

    @Test
    void escapeLeavesTheNameAsItWas() {
        Page page = open(DESK);

        tab(page, title).dblclick();
        page.getByLabel("页面名称").fill("别的");
        page.keyboard().press("Escape");

        assertThat(tab(page, title)).isVisible();
        page.reload();
        assertThat(tab(page, title)).isVisible();
    }

    @Test
    void tabsAreOrderedByKeyboardAndStaySo() {
        Page page = open(DESK);
        List<String> before = titles(page);
        int at = before.indexOf(title);

        page.waitForResponse(answer -> answer.url().endsWith("/pages/order"), () -> tab(page, title).press("Control+Shift+ArrowLeft"));
        assertThat(announced(page)).containsText("“%s”：第 %d 个".formatted(title, at));
        page.waitForResponse(answer -> answer.url().endsWith("/pages/order"), () -> tab(page, title).press("Control+Shift+ArrowLeft"));

        page.reload();
        assertThat(titles(page).indexOf(title)).isEqualTo(Math.max(0, at - 2));
    }

    @Test
    void aFingerThatRestsOnATabCarriesIt() {
        Page page = touched();
        List<String> before = titles(page);
        int at = before.indexOf(title);
        double pastTheMiddle = (tab(page, title).boundingBox().width + tab(page, before.get(at - 1)).boundingBox().width) / 2 + 16;
        Finger finger = restOn(page, title);

        page.waitForResponse(answer -> answer.url().endsWith("/pages/order"), () -> {
            finger.draw(-pastTheMiddle, 0);
            finger.up();
        });

        assertThat(page).hasURL(java.util.regex.Pattern.compile(address + "$"));
        page.reload();
        assertThat(titles(page).indexOf(title)).isLessThan(at);
    }

    @Test
    void aFingerThatRestsOnATabAndIsLiftedOpensItsMenu() {
        Page page = touched();

        restOn(page, title).up();

        assertThat(page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("重命名").setExact(true))).isVisible();
    }

    private Page touched() {
        prepare();
        Page page = visitorWithTouch(PHONE);
        logIn(page, user);
        page.navigate(address);
        return page;
    }

    private static Finger restOn(Page page, String name) {
        BoundingBox at = tab(page, name).boundingBox();
        Finger finger = new Finger(page);
        finger.down(at.x + at.width / 2, at.y + at.height / 2);
        page.locator("#tabs .tz-carried").waitFor();
        return finger;
    }

    @Test
    void aDeletedPageComesBackByUndo() {
        Page page = open(DESK);
        add(page, "新建空白页面");
        answer(page, "草稿");
        assertThat(bar(page)).isVisible();
        page.reload();

        menu(page, "草稿", "删除页面");
        assertThat(tab(page, "草稿")).hasCount(0);
        page.locator(".tz-toast").getByText("撤销").click();

        assertThat(tab(page, "草稿")).hasAttribute("aria-current", "page");
    }

    @Test
    void aPageOfThePortalIsHiddenAndShownAgain() {
        Page page = open(DESK);

        menu(page, title, "隐藏页面");
        assertThat(tab(page, title)).hasCount(0);

        add(page, "显示“%s”".formatted(title));
        assertThat(tab(page, title)).hasAttribute("aria-current", "page");
    }

    @Test
    void aSharedPageIsOfferedAndTakenAsACopy() {
        String colleague = "f" + UUID.randomUUID().toString().substring(0, 8);
        PortalOperator.addUser(colleague);
        Page page = open(DESK);

        menu(page, title, "分享给同事");
        page.getByLabel("选择同事").fill(colleague);
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(colleague)).check();
        page.getByLabel("附言").fill("供参考");
        picture(page, "editing-share");
        page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("分享").setExact(true)).click();
        assertThat(page.locator(".tz-toast")).containsText("已分享给 1 人");

        Page theirs = loggedIn(colleague, DESK);
        add(theirs, "同事分享的页面（1）");
        assertThat(theirs.getByRole(AriaRole.DIALOG)).containsText("供参考");
        button(theirs, "添加到我的页面").click();
        assertThat(tab(theirs, title).last()).isVisible();
        assertOrder(theirs, COLLEAGUES, LINKS, NOTE, NEWS);
    }

    private static void add(Page page, String item) {
        button(page, "新建页面").click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(item).setExact(true)).click();
    }

    private static void answer(Page page, String title) {
        page.getByLabel("页面名称").fill(title);
        page.keyboard().press("Enter");
    }

    private static void menu(Page page, String name, String item) {
        button(page, "“%s”的操作".formatted(name)).click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(item).setExact(true)).click();
    }

    private static Locator tab(Page page, String name) {
        return page.locator("#tabs").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static List<String> titles(Page page) {
        return page.locator("#tabs a").allTextContents();
    }
}
