package org.tongzhou.browser.administration;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The administrator sets up pages, arranges them for a unit, rolls a layout back. */
class PagesBrowserIT extends AdministrationTest {
    private final String unique = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void theTabOfAnImportedPageIsThereAtOnce() {
        String name = "browser-" + unique;
        Page page = administration(DESK);

        send(page, """
            {"pages":[{"name":"%s","title":"值班 %s","windows":[{"portlet":"/home::links","x":0,"y":0,"width":6,"height":8}]}]}
            """.formatted(name, name));

        assertThat(pages(page).getByRole(AriaRole.STATUS)).containsText("新建 1 个，替换 0 个。");
        page.navigate("/portal/p/" + name);
        assertThat(page).hasTitle(Pattern.compile("值班 " + name));
        assertThat(window(page, "常用链接")).isVisible();
    }

    @Test
    void whatIsWrongInAFileIsToldAndNothingIsChanged() {
        Page page = administration(DESK);

        send(page, "{\"pages\":[{\"name\":\"browser-" + unique + "\",\"title\":\"\"}]}");

        assertThat(pages(page).getByRole(AriaRole.ALERT)).containsText("没有作任何改动");
        assertThat(page.request().get("/portal/p/browser-" + unique).status()).isEqualTo(404);
    }

    @Test
    void allPagesAreExportedAsJson() throws IOException {
        String address = makePage("/home::links");
        Page page = administration(DESK);

        Download download = page.waitForDownload(() -> link(pages(page), "导出全部页面").click());

        assertThat(download.suggestedFilename()).isEqualTo("门户页面.json");
        Object names = page.evaluate("text => JSON.parse(text).pages.map(page => '/portal/p/' + page.name)",
            Files.readString(download.path()));
        assertThat(names).asInstanceOf(InstanceOfAssertFactories.LIST)
            .contains("/portal/p/home", "/portal/p/admin", address);
    }

    @Test
    void aPageIsCreatedDescribedCopiedAndDeleted() {
        Page page = administration(DESK);
        String title = "值班室 " + unique;

        link(pages(page), "新建页面").click();
        title(page).fill(title);
        pages(page).getByLabel("领导", new Locator.GetByLabelOptions().setExact(true)).check();
        button(pages(page), "新建").click();
        assertThat(pages(page).getByRole(AriaRole.STATUS)).containsText("“" + title + "”已新建。");
        assertThat(pages(page)).containsText("zhi-ban-shi-" + unique);

        title(page).fill("带班室 " + unique);
        pages(page).getByLabel("用户不能隐藏这个页面").check();
        button(pages(page), "保存").click();
        assertThat(pages(page).getByRole(AriaRole.STATUS)).hasText("页面设置已保存。");

        button(pages(page), "复制").click();
        assertThat(pages(page).getByRole(AriaRole.STATUS)).containsText("“带班室 " + unique + " 副本”已新建。");

        link(pages(page), "删除页面").click();
        assertThat(pages(page)).containsText("确定删除页面“带班室 " + unique + " 副本”吗？");
        button(pages(page), "删除页面").click();
        assertThat(pages(page).getByRole(AriaRole.STATUS)).containsText("已删除。");

        search(pages(page), "带班室 " + unique);
        assertThat(pages(page).locator("tbody tr")).hasCount(1);
        assertThat(row(pages(page), "带班室 " + unique)).containsText("领导");
        assertThat(row(pages(page), "带班室 " + unique)).containsText("不可隐藏");
    }

    @Test
    void aRefusedNameIsToldAndTheFormKeepsWhatWasTyped() {
        Page page = administration(DESK);
        link(pages(page), "新建页面").click();
        title(page).fill("另一个首页");
        pages(page).getByLabel("网址名称").fill("home");

        button(pages(page), "新建").click();

        assertThat(pages(page).getByRole(AriaRole.ALERT)).containsText("已有网址名称为“home”的页面");
        assertThat(title(page)).hasValue("另一个首页");
    }

    @Test
    void aWindowPushedToAUnitReachesItsMembersWithANotificationAndCanBeRolledBack() {
        String address = makePage("/home::links");
        String name = address.substring(address.lastIndexOf('/') + 1);
        Page page = administration(DESK);
        push(page, name, "/home::note", "加便签");
        push(page, name, "/home::colleagues", "加同事速查");

        Page member = loggedIn(MEMBER, DESK, address);
        assertThat(window(member, "便签")).isVisible();
        assertThat(window(member, "同事速查")).isVisible();
        member.navigate("/portal/notifications");
        assertThat(member.getByText("页面“" + name + "”新增了 1 个窗口。").first()).isVisible();

        openPage(page, name);
        row(pages(page), UNIT).getByText("历史", exactly()).click();
        assertThat(row(pages(page), "加同事速查")).containsText("当前");
        row(pages(page), "加便签").getByText("比较与恢复", exactly()).click();
        assertThat(row(pages(page), "移走")).containsText("同事速查");
        assertThat(pages(page)).containsText(Pattern.compile("涉及 [1-9]\\d* 人"));
        picture(page, "administration-version");
        assertAccessible(page);
        button(pages(page), "恢复到这个版本").click();
        assertThat(pages(page).getByRole(AriaRole.STATUS)).containsText("已恢复到版本");

        member.navigate(address);
        assertThat(window(member, "便签")).isVisible();
        assertThat(window(member, "同事速查")).hasCount(0);
    }

    @Test
    void aUnitsLayoutIsTakenAwayAfterAsking() {
        String address = makePage("/home::links");
        String name = address.substring(address.lastIndexOf('/') + 1);
        Page page = administration(DESK);
        push(page, name, "/home::note", "");

        openPage(page, name);
        row(pages(page), UNIT).getByText("撤销", exactly()).click();
        assertThat(row(pages(page), "移走")).containsText("便签");
        link(pages(page), "取消").click();
        row(pages(page), UNIT).getByText("撤销", exactly()).click();
        button(pages(page), "撤销布局").click();

        assertThat(pages(page).getByRole(AriaRole.STATUS)).containsText("布局已撤销");
        assertThat(row(pages(page), UNIT)).hasCount(0);
    }

    @Test
    void thePageIsSeenAsAPersonFoundByInitials() {
        Page page = administration(DESK);
        openPage(page, "首页");

        pages(page).getByLabel("姓名、拼音首字母或单位").fill("xn");
        button(pages(page), "查找").last().click();
        pages(page).locator("a[href$=xunuo]").click(); // other tests have people of the same name

        assertThat(page).hasURL(Pattern.compile("/portal/layers/home/PORTAL/-\\?as=PERSONAL(%3A|:)xunuo$"));
        assertThat(window(page, "常用链接")).isVisible();
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void everyScreenIsAccessibleAndFits(int width) {
        Page page = administration(width);
        openPage(page, "首页");
        look(page, "administration-page");

        row(pages(page), "门户").getByText("历史", exactly()).click();
        pages(page).getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setName(Pattern.compile("布局历史"))).waitFor();
        look(page, "administration-history");

        page.navigate("/portal/p/admin");
        link(pages(page), "新建页面").click();
        title(page).waitFor();
        look(page, "administration-new");
    }

    @Test
    void aMemberOfStaffSeesNothingOfIt() {
        Page page = loggedIn(MEMBER, DESK, makePage("/administration::pages", "/administration::portlets"));

        assertThat(page.getByText("这个页面还没有内容")).isVisible();
        assertThat(pages(page)).hasCount(0);
        assertThat(portlets(page)).hasCount(0);
    }

    private void look(Page page, String name) {
        picture(page, name);
        assertNoSidewaysScrolling(page);
        assertAccessible(page);
    }

    /** The field of a page's title; the search field of the list is called so, too. */
    private static Locator title(Page page) {
        return pages(page).getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName(Pattern.compile("^标题")));
    }

    private static void send(Page page, String file) {
        link(pages(page), "导入页面文件").click();
        pages(page).locator("input[type=file]").setInputFiles(
            new FilePayload("pages.json", "application/json", file.getBytes(StandardCharsets.UTF_8)));
        button(pages(page), "导入").click();
    }

    /** Adds a pushed window to the layer of the unit, as the layer editor's script does. */
    private static void push(Page page, String name, String portlet, String comment) {
        Object status = page.evaluate("""
            async ({page, unit, portlet, comment}) => {
              const address = `/portal/api/layers/${page}/UNIT/${encodeURIComponent(unit)}`;
              const layer = await (await fetch(address)).json();
              const windows = layer.windows.map(w => ({id: w.id, x: w.x, y: w.y, width: w.width, height: w.height,
                autoHeight: w.autoHeight, minimized: w.minimized, mustStay: w.mustStay, fixedPlace: w.fixedPlace, pushed: w.pushed}));
              const below = Math.max(0, ...windows.map(w => w.y + w.height));
              windows.push({key: 'new', portlet, x: 0, y: below, width: 6, height: 8, autoHeight: false, minimized: false,
                mustStay: false, fixedPlace: false, pushed: true});
              const answer = await fetch(address, {method: 'PUT',
                headers: {'Content-Type': 'application/json', 'X-CSRF-Token': document.body.dataset.csrf},
                body: JSON.stringify({revision: layer.revision, overwrite: false, windows, removed: [], comment})});
              return answer.status + ' ' + await answer.text();
            }""", Map.of("page", name, "unit", UNIT, "portlet", portlet, "comment", comment));

        assertThat(status.toString()).startsWith("200 ");
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
