package org.tongzhou.browser.notices;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The lists of notices and to-dos: sorted by mouse and keyboard, searched, taken away as files. */
class ListsBrowserIT extends NoticesTest {
    private static final String ARCHIVING = "关于开展机关档案集中归档的通知";

    @Test
    void whatIsPublishedIsSortedByMouseAndByKeyboard() {
        Page page = desk(DESK);
        Locator titles = head(page, "标题");
        Locator byTitle = titles.getByRole(AriaRole.LINK);
        assertThat(head(page, "改动时间")).hasAttribute("aria-sort", "descending");
        picture(page, "notices-desk");
        assertAccessible(page);

        byTitle.click();
        assertThat(titles).hasAttribute("aria-sort", "ascending");
        List<String> ascending = firstTitles(page);
        byTitle.press("Enter");
        assertThat(titles).hasAttribute("aria-sort", "descending");
        assertThat(firstTitles(page)).isNotEqualTo(ascending);

        page.goBack();
        assertThat(titles).hasAttribute("aria-sort", "ascending");
        page.navigate(page.url());
        assertThat(titles).hasAttribute("aria-sort", "ascending");
        assertThat(firstTitles(page)).isEqualTo(ascending);
    }

    @Test
    void whatIsPublishedIsFoundByWhoDraftedIt() {
        Page page = desk(DESK);
        Locator author = notices(page).getByLabel("起草人", new Locator.GetByLabelOptions().setExact(true)).first();

        author.pressSequentially("tzp");
        page.locator(".ui-autocomplete-panel:visible .ui-autocomplete-item").filter(new Locator.FilterOptions().setHasText("陶正平")).click();
        picture(page, "notices-desk-picker");
        notices(page).getByLabel("标题中的字").fill("归档");
        button(notices(page), "查找").click();
        assertThat(page).hasURL(Pattern.compile("text="));
        assertThat(row(notices(page), "网络安全应急演练通告")).hasCount(0);
        assertThat(row(notices(page), ARCHIVING)).isVisible();
        assertThat(author).hasValue("陶正平");
        assertThat(page).hasURL(Pattern.compile("author=taozhengping"));
        link(notices(page), "已发布").click();
        assertThat(notices(page).locator(".tz-tabs [aria-current=true]")).hasText("已发布");
        assertThat(notices(page).getByLabel("标题中的字")).hasValue("归档");
        assertThat(author).hasValue("陶正平");
        assertThat(row(notices(page), "网络安全应急演练通告")).hasCount(0);

        page.navigate(page.url().replace("author=taozhengping", "author=shaojing"));
        assertThat(notices(page)).containsText("没有找到符合条件的通知");
        page.navigate(page.url().replace("author=shaojing", "author=nobody%3Cb%3E"));
        assertThat(row(notices(page), ARCHIVING)).isVisible();
    }

    @Test
    void aListIsTakenAwayAsItIsSearched() throws IOException {
        Page page = loggedIn(READER, DESK);
        openList(page);
        notices(page).getByLabel("标题中的字").fill("归档");
        button(notices(page), "查找").click();
        assertThat(page).hasURL(Pattern.compile("text="));
        assertThat(row(notices(page), "网络安全应急演练通告")).hasCount(0);

        assertThat(export(page, notices(page))).startsWith("\uFEFF标题,发布单位,").contains(ARCHIVING).doesNotContain("网络安全");
        assertThat(export(page, notices(page))).as("once more").contains(ARCHIVING);
        assertThat(notices(page).getByLabel("标题中的字")).hasValue("归档");
    }

    @Test
    void whoPublishesTakesAwayTheListAndWhoHasRead() throws IOException {
        Page page = desk(DESK);
        assertThat(export(page, notices(page))).contains("标题,起草人,状态").contains("陶正平").contains(ARCHIVING);
        assertThat(export(page, notices(page))).as("once more").contains(ARCHIVING);
        link(head(page, "标题"), "标题").click();
        assertThat(head(page, "标题")).hasAttribute("aria-sort", "ascending");

        row(notices(page), ARCHIVING).click();
        assertThat(notices(page)).containsText("阅读与反馈情况");
        assertThat(export(page, notices(page))).contains("姓名,单位,阅读时间");
    }

    @Test
    void whatIsToDoIsSortedSearchedAndTakenAway() throws IOException {
        Page page = loggedIn(READER, DESK);
        todos(page).locator(".tz-more").click();
        Locator due = todos(page).locator("th").filter(new Locator.FilterOptions().setHasText("期限"));
        assertThat(due).hasAttribute("aria-sort", "none");
        picture(page, "todo-list");
        assertAccessible(page);

        link(due, "期限").press("Enter");
        assertThat(due).hasAttribute("aria-sort", "ascending");
        due.getByText("期限").click();
        assertThat(due).hasAttribute("aria-sort", "descending");
        assertThat(export(page, todos(page))).startsWith("\uFEFF事项,类型,代谁办理,已委托给,来源单位");

        todos(page).getByLabel("事项中的字").fill("没有这样的事");
        button(todos(page), "查找").click();
        assertThat(todos(page)).containsText("没有找到符合条件的待办");
        link(todos(page), "查看全部待办").click();
        assertThat(due).hasAttribute("aria-sort", "none");
    }

    @Test
    void listsFitTelephones() {
        Page reader = loggedIn(READER, PHONE);
        todos(reader).locator(".tz-more").click();
        assertThat(todos(reader).locator("[role=search]")).isVisible();
        picture(reader, "todo-list");
        assertNoSidewaysScrolling(reader);
        assertAccessible(reader);

        Page publisher = desk(PHONE);
        picture(publisher, "notices-desk");
        assertNoSidewaysScrolling(publisher);
        assertAccessible(publisher);
    }

    private Page desk(int width) {
        Page page = loggedIn(PUBLISHER, width);
        openList(page);
        link(notices(page), "我的通知").click();
        assertThat(link(notices(page), "返回通知列表")).isVisible();
        return page;
    }

    private static Locator head(Page page, String label) {
        return notices(page).locator("th").filter(new Locator.FilterOptions().setHasText(label));
    }

    private static List<String> firstTitles(Page page) {
        return notices(page).locator("tbody td:first-child").allInnerTexts();
    }

    /** The text of the file that the list's button sends. */
    private static String export(Page page, Locator window) throws IOException {
        Download file = page.waitForDownload(() -> button(window, "导出").click());
        assertThat(file.suggestedFilename()).matches(".* \\d{4}-\\d\\d-\\d\\d\\.csv");
        return Files.readString(file.path());
    }
}
