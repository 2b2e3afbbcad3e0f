package org.tongzhou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A member of staff keeps links (常用链接) in a window of a page that is the test's own. */
class LinksBrowserIT extends BrowserTest {
    private static final String USER = "xunuo";
    private static final String SITE = "https://www.example.gov.cn/";

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void anAddedLinkIsThereAtTheNextLogin(int width) {
        String address = makePage("/home::links");

        addLink(open(address, width), "市政府网站", SITE);

        assertThat(link(open(address, width), "市政府网站")).hasAttribute("href", SITE);
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void theFormIsAccessibleAndFits(int width) {
        Page page = open(makePage("/home::links"), width);

        startAdding(page);

        picture(page, "links-form");
        assertNoSidewaysScrolling(page);
        assertAccessible(page);
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void removingAsksFirst(int width) {
        Page page = open(makePage("/home::links"), width);
        addLink(page, "市政府网站", SITE);

        choose(links(page), "设置");
        row(page, "市政府网站").getByText("删除", exactly()).click();
        assertThat(links(page)).containsText("确定删除“市政府网站”吗？");
        links(page).getByText("取消", exactly()).click();
        assertThat(row(page, "市政府网站")).isVisible();

        row(page, "市政府网站").getByText("删除", exactly()).click();
        links(page).getByRole(AriaRole.BUTTON, named("删除")).click();
        assertThat(links(page).getByRole(AriaRole.STATUS)).hasText("已删除。");

        links(page).getByText("完成", exactly()).click();
        assertThat(links(page).locator("ul.home-links")).not().containsText("市政府网站");
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void aScriptInATitleIsShownAsText(int width) {
        String title = "\"><img src=x onerror='ran=1'><script>ran=1</script>";
        Page page = open(makePage("/home::links"), width);
        addLink(page, title, SITE);

        assertThat(link(page, title)).hasAttribute("href", SITE);
        assertNothingRan(page);

        choose(links(page), "设置");
        assertThat(row(page, title)).isVisible();
        assertNothingRan(page);

        row(page, title).getByText("删除", exactly()).click();
        assertThat(links(page)).containsText("确定删除“" + title + "”吗？");
        assertNothingRan(page);
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void anAddressThatIsAScriptIsRefusedBesideTheField(int width) {
        Page page = open(makePage("/home::links"), width);
        startAdding(page);

        fill(page, "点我", "javascript:alert(1)");

        Locator address = links(page).getByLabel("地址");
        assertThat(address).hasValue("javascript:alert(1)");
        assertThat(address).hasAttribute("aria-invalid", "true");
        assertThat(address).hasAccessibleDescription(Pattern.compile("地址不能使用。"));
        assertThat(links(page).getByLabel("名称")).not().hasAttribute("aria-invalid", "true");
        picture(page, "links-refused");
        assertNoSidewaysScrolling(page);
        assertAccessible(page);

        links(page).getByText("取消", exactly()).click();
        assertThat(row(page, "点我")).hasCount(0);
    }

    private Page open(String address, int width) {
        Page page = loggedIn(USER, width, address);
        return page;
    }

    /** From VIEW through EDIT and back. */
    private static void addLink(Page page, String title, String address) {
        startAdding(page);
        fill(page, title, address);
        assertThat(links(page).getByRole(AriaRole.STATUS)).hasText("已保存。");
        links(page).getByText("完成", exactly()).click();
        assertThat(links(page).locator("ul.home-links")).containsText(title); // the window has come again
    }

    private static void startAdding(Page page) {
        choose(links(page), "设置");
        links(page).getByText("添加链接", exactly()).click();
    }

    private static void fill(Page page, String title, String address) {
        links(page).getByLabel("名称").fill(title);
        links(page).getByLabel("地址").fill(address);
        links(page).getByRole(AriaRole.BUTTON, named("保存")).click();
    }

    private static Locator links(Page page) {
        return window(page, "常用链接");
    }

    private static Locator link(Page page, String title) {
        return links(page).getByRole(AriaRole.LISTITEM).getByText(title);
    }

    /** A link's row in EDIT. */
    private static Locator row(Page page, String title) {
        return links(page).getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(title));
    }

    private static void assertNothingRan(Page page) {
        assertThat(page.evaluate("typeof ran")).isEqualTo("undefined");
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
