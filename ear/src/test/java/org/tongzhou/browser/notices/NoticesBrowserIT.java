package org.tongzhou.browser.notices;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A notice from its first word to its withdrawal, as its publisher, its readers and others see it. */
class NoticesBrowserIT extends NoticesTest {
    @Test
    void aNoticeReachesItsReadersLiveAndTheirRepliesItsPublisher() {
        String title = title("报送值班安排");
        Page reader = loggedIn(READER, DESK);
        assertThat(notices(reader)).isVisible();
        Page publisher = editor(DESK);

        write(publisher, title, "请各科室报送值班安排。");
        addressUnit(publisher, "zhk", READERS_UNIT);
        askForReply(publisher, 2);
        picture(publisher, "notices-editor");
        assertAccessible(publisher);
        save(publisher);
        assertThat(row(notices(reader), title)).hasCount(0);
        button(notices(publisher), "发布…").click();
        assertThat(notices(publisher).locator(".notices-question")).containsText(Pattern.compile("将发给 \\d+ 人"));
        button(notices(publisher), "确认发布").click();
        assertSaid(publisher, "已发布");

        assertThat(row(notices(reader), title)).isVisible(); // without a reload
        assertThat(row(todos(reader), title)).containsText(Pattern.compile("剩 \\d+ (个工作日|天)"));
        picture(reader, "notices-home");
        assertAccessible(reader);

        row(todos(reader), title).click();
        assertThat(notices(reader).locator(".notices-body")).hasText("请各科室报送值班安排。");
        button(notices(reader), "提交反馈").click();
        assertSaid(reader, "请填写反馈内容");
        field(reader, "反馈内容").fill("综合科：许诺，28 日夜班。");
        button(notices(reader), "提交反馈").click();
        assertSaid(reader, "反馈已提交。");
        assertThat(row(todos(reader), title)).hasCount(0); // its news has come
        assertThat(notices(reader).locator(".tz-news")).hasCount(0);
        assertSaid(reader, "反馈已提交。");
        picture(reader, "notices-reading");
        assertAccessible(reader);
        reader.navigate("/portal/p/home");
        assertThat(row(notices(reader), title)).isVisible();
        assertThat(row(todos(reader), title)).hasCount(0);

        link(notices(publisher), "已反馈").click();
        assertThat(notices(publisher).locator("table")).containsText("综合科：许诺，28 日夜班。");
        picture(publisher, "notices-sent");
        assertAccessible(publisher);

        button(notices(publisher), "撤回…").click();
        field(publisher, "撤回原因").fill("日期有误。");
        button(notices(publisher), "确认撤回").click();
        assertSaid(publisher, "已撤回");
        assertThat(row(notices(reader), title)).hasCount(0); // live again
        button(notices(publisher), "退回草稿修改").click();
        assertThat(field(publisher, "标题")).hasValue(title);
    }

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
    void aDoubleClickPublishesOnce() {
        String title = title("双击发布");
        Page page = editor(DESK);
        write(page, title, "只发一次。");
        button(notices(page), "发布…").click();

        button(notices(page), "确认发布").dblclick();

        assertThat(notices(page)).containsText("阅读与反馈情况");
        assertThat(notices(page).locator(".tz-message.tz-bad")).hasCount(0);
        link(notices(page), "返回我的通知").click();
        assertThat(row(notices(page), title)).hasCount(1);
    }

    @Test
    void aChosenUnitIsTakenAwayByKeyboard() {
        Page page = editor(DESK);
        addressUnit(page, "zhk", READERS_UNIT);

        button(notices(page), "移除" + READERS_UNIT).press("Enter");

        assertThat(notices(page).locator(".ui-autocomplete-token")).hasCount(0);
        assertThat(notices(page).getByLabel("指定单位")).isFocused();
    }

    @Test
    void whatIsLookedForCanBeBookmarkedAndGoneBackTo() {
        Page page = loggedIn(READER, DESK);
        openList(page);
        picture(page, "notices-list");
        assertAccessible(page);
        notices(page).getByLabel("标题中的字").fill("归档");
        button(notices(page), "查找").click();
        assertThat(page).hasURL(Pattern.compile("text="));
        Locator found = row(notices(page), "关于开展机关档案集中归档的通知");
        assertThat(found).isVisible();
        assertThat(row(notices(page), "网络安全应急演练通告")).hasCount(0);

        Page bookmark = page.context().newPage();
        bookmark.navigate(page.url());
        assertThat(row(notices(bookmark), "关于开展机关档案集中归档的通知")).isVisible();
        assertThat(row(notices(bookmark), "网络安全应急演练通告")).hasCount(0);

        found.click();
        assertThat(notices(page).locator(".notices-body")).containsText("25 日前完成");
        page.goBack();
        assertThat(notices(page).getByLabel("标题中的字")).hasValue("归档");
        page.goBack();
        assertThat(notices(page).getByLabel("标题中的字")).hasValue("");
    }

    @Test
    void aTelephoneIsEnoughToReadAndToPublish() {
        String title = title("手机上写的通知");
        Page page = editor(PHONE);
        write(page, title, "用手机写。");
        picture(page, "notices-editor");
        assertNoSidewaysScrolling(page);
        assertAccessible(page);
        publish(page);
        assertNoSidewaysScrolling(page);
        assertAccessible(page);

        Page reader = loggedIn(READER, PHONE);
        picture(reader, "notices-home");
        assertNoSidewaysScrolling(reader);
        openList(reader);
        picture(reader, "notices-list");
        assertNoSidewaysScrolling(reader);
        assertAccessible(reader);
        row(notices(reader), title).click();
        assertThat(notices(reader).locator(".notices-body")).hasText("用手机写。");
        picture(reader, "notices-reading");
        assertNoSidewaysScrolling(reader);
        assertAccessible(reader);
    }

    @Test
    void theWindowShowsWhatItsUserHasSet() {
        String address = makePage("/notices::notices");
        Page page = loggedIn(READER, DESK, address);

        choose(notices(page), "设置");
        notices(page).getByLabel("显示条数").selectOption("4");
        button(notices(page), "保存").click();

        assertThat(notices(page).locator(".tz-rows > li")).hasCount(4);
        choose(notices(page), "设置");
        notices(page).getByLabel("在首页显示").selectOption("UNREAD");
        button(notices(page), "保存").click();
        assertThat(notices(page).locator(".tz-tabs [aria-current=true]")).containsText("未读");
        notices(page).locator(".tz-tabs a").filter(new Locator.FilterOptions().setHasText("全部")).click();
        assertThat(notices(page).locator(".tz-tabs [aria-current=true]")).hasText("全部");
        choose(notices(page), "帮助");
        assertThat(notices(page)).containsText("关于这个窗口");
    }
}
