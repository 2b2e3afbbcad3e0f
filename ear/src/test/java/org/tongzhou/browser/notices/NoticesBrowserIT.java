package org.tongzhou.browser.notices;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Notices as their readers and others see them. */
class NoticesBrowserIT extends NoticesTest {
    @Test
    void whoIsNotAddressedFindsItNeitherInTheListNorByItsAddress() {
        String title = title("综合科内部安排");
        Page publisher = editor(DESK);
        write(publisher, title, "只发综合科。");
        addressUnit(publisher, "zhk", READERS_UNIT);
        publish(publisher);
        Page reader = loggedIn(READER, DESK);
        row(notices(reader), title).click();
        assertThat(notices(reader).locator(".notices-body")).hasText("只发综合科。");

        Page outsider = loggedIn(OUTSIDER, DESK);
        assertThat(row(notices(outsider), title)).hasCount(0);
        String id = reader.url().replaceFirst(".*noticeId=(\\d+).*", "$1");
        outsider.navigate("/portal/p/home?_open=%2Fnotices%3A%3Anotices&_g.%7Burn%3Atongzhou%3Anotices%7DnoticeId=" + id);

        assertSaid(outsider, "没有这条通知，可能已被撤回，或不在您的阅读范围内");
        assertThat(notices(outsider)).not().containsText("只发综合科");
        picture(outsider, "notices-not-addressed");
        link(notices(outsider), "返回通知列表").click();
        assertThat(notices(outsider).locator("[role=search]")).isVisible();
    }

    @Test
    void whatIsLookedForCanBeBookmarkedAndGoneBackTo() {
        Page page = loggedIn(READER, DESK);
        openList(page);
        picture(page, "notices-list");
        assertAccessible(page);
        notices(page).getByLabel("标题中的字").fill("归档");
        button(notices(page), "查找").click();
        Locator found = row(notices(page), "关于开展机关档案集中归档的通知");
        assertThat(found).isVisible();
        assertThat(row(notices(page), "网络安全应急演练通告")).hasCount(0);

        Page bookmark = page.context().newPage();
        bookmark.navigate(page.url());
        assertThat(row(notices(bookmark), "关于开展机关档案集中归档的通知")).isVisible();
        assertThat(row(notices(bookmark), "网络安全应急演练通告")).hasCount(0);

        found.click();
        assertThat(notices(page).locator(".notices-body")).containsText("月底前完成");
        page.goBack();
        assertThat(notices(page).getByLabel("标题中的字")).hasValue("归档");
        page.goBack();
        assertThat(row(notices(page), "网络安全应急演练通告")).isVisible();
    }

    @Test
    void theWindowShowsWhatItsUserHasSet() {
        String address = makePage("/notices::notices");
        Page page = loggedIn(READER, DESK);
        page.navigate(address);

        choose(notices(page), "设置");
        notices(page).getByLabel("显示条数").selectOption("4");
        button(notices(page), "保存").click();

        assertThat(notices(page).locator(".tz-rows > li")).hasCount(4);
        choose(notices(page), "帮助");
        assertThat(notices(page)).containsText("关于这个窗口");
    }
}
