package org.tongzhou.browser.notices;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A notice from the look at whom it would reach over its correction to those who are late, and above the others. */
class LifeBrowserIT extends NoticesTest {
    @Test
    void itIsPreviewedCorrectedComparedUrgedAndCopied() {
        String title = title("关于报送值班表的通知");
        Page author = editor(DESK);
        write(author, title, "请于3月5日前报送值班表。");
        addressUnit(author, "zhk", READERS_UNIT);
        askForReply(author, 3);
        button(notices(author), "发布…").click();
        assertThat(notices(author).locator(".notices-question")).containsText("将发给");
        link(notices(author), "查看名单").click();
        assertThat(notices(author)).containsText("发布后将送达以下人员");
        assertThat(notices(author).locator(".tz-person").filter(new Locator.FilterOptions().setHasText("许诺"))).isVisible();
        awaitRest(author);
        picture(author, "notices-preview");
        assertAccessible(author);
        link(notices(author), "返回通知").click();
        publish(author);

        Page reader = loggedIn(READER, DESK);
        row(notices(reader), title).click();
        assertThat(notices(reader)).containsText("请于3月5日前报送值班表。");

        link(notices(author), "更正…").click();
        assertThat(field(author, "更正说明")).isVisible();
        field(author, "标题").fill(title + "（改期）");
        field(author, "更正说明").fill("日期有误。");
        picture(author, "notices-correct");
        assertAccessible(author);
        button(notices(author), "确认更正").click();
        assertSaid(author, "已更正");
        assertThat(notices(author).locator(".notices-compare h3 ins")).containsText("（改期）");
        picture(author, "notices-versions");
        assertAccessible(author);
        author.setViewportSize(PHONE, 844);
        awaitRest(author);
        picture(author, "notices-versions");
        assertNoSidewaysScrolling(author);
        link(notices(author), "返回通知").click();

        Page again = loggedIn(READER, PHONE);
        openList(again);
        assertThat(row(notices(again), title)).containsText("已更正");
        row(notices(again), title).click();
        assertThat(notices(again)).containsText("更正说明 日期有误。");
        awaitRest(again);
        picture(again, "notices-corrected");
        assertNoSidewaysScrolling(again);

        link(notices(author), "范围与催办").click();
        notices(author).getByText("催未反馈人员").click();
        assertSaid(author, "已催办");
        assertThat(notices(author)).containsText("催办记录");
        awaitRest(author);
        picture(author, "notices-reach");
        assertNoSidewaysScrolling(author);
        author.setViewportSize(DESK, 900);
        awaitRest(author);
        picture(author, "notices-reach");
        assertAccessible(author);
        notices(author).getByText("催未反馈人员").click();
        assertSaid(author, "小时内已被催办过");

        link(notices(author), "返回通知").click();
        pinAndUnpin(author, title);
        button(notices(author), "复制为新草稿").click();
        assertSaid(author, "已复制为新草稿");
        assertThat(field(author, "标题")).hasValue(title + "（改期）");
    }

    private void pinAndUnpin(Page author, String title) {
        button(notices(author), "置顶").click();
        assertSaid(author, "通知已置顶");
        awaitRest(author);
        picture(author, "notices-pinned");
        assertAccessible(author);
        Page reader = loggedIn(READER, PHONE);
        openList(reader);
        assertThat(row(notices(reader), title)).containsText("置顶");
        awaitRest(reader);
        picture(reader, "notices-pinned");
        assertNoSidewaysScrolling(reader);

        button(notices(author), "取消置顶").click();
        assertSaid(author, "已取消置顶");
        assertThat(button(notices(author), "置顶")).isVisible();
    }
}
