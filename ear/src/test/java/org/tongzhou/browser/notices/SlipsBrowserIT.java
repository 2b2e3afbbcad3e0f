package org.tongzhou.browser.notices;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A reply slip from its design over a reader's telephone to the list of the replies; and what readers say below the text. */
class SlipsBrowserIT extends NoticesTest {
    @Test
    void aSlipIsDesignedFilledInOnTheTelephoneAndGathered() {
        String title = title("参会回执");
        Page author = editor(DESK);
        write(author, title, "请各科室报名。");
        addressUnit(author, "zhk", READERS_UNIT);
        askForReply(author, 2);
        field(author, "紧急程度").selectOption("FLASH_URGENT");
        field(author, "开始").selectOption("MEETING");
        button(notices(author), "套用").click();
        assertThat(notices(author).locator(".notices-slip > li")).hasCount(5);
        field(author, "新字段类型").selectOption("NUMBER");
        button(notices(author), "添加字段").click();
        assertThat(notices(author).locator(".notices-slip > li")).hasCount(6);
        Locator number = notices(author).locator(".notices-slip > li").last();
        number.getByLabel("字段名称").fill("随员人数");
        number.getByLabel("最大值").fill("3");
        number.getByLabel("只填整数").check();
        button(number, "上移第 6 个字段").click();
        assertThat(notices(author).locator(".notices-slip > li").nth(4).getByLabel("字段名称")).hasValue("随员人数");
        save(author);
        assertThat(notices(author).locator(".notices-slip > li").nth(4).getByLabel("最大值")).hasValue("3");
        awaitRest(author);
        picture(author, "notices-slip-design");
        assertAccessible(author);
        publish(author);

        Page reader = loggedInToWork(READER, PHONE);
        row(todos(reader), title).click();
        assertThat(field(reader, "参会情况")).isVisible();
        field(reader, "随员人数").fill("9");
        button(notices(reader), "提交反馈").click();
        assertSaid(reader, "回执还没有提交");
        assertThat(notices(reader)).containsText("不能大于 3。");
        awaitRest(reader);
        picture(reader, "notices-slip-faults");
        assertAccessible(reader);
        assertNoSidewaysScrolling(reader);
        field(reader, "参会情况").selectOption("替会");
        field(reader, "姓名").fill("许诺");
        field(reader, "职务").fill("科长");
        field(reader, "联系电话").fill("82190101");
        field(reader, "随员人数").fill("2");
        button(notices(reader), "提交反馈").click();
        assertSaid(reader, "反馈已提交");
        assertThat(notices(reader).locator(".notices-filled-in")).containsText("替会");
        awaitRest(reader);
        picture(reader, "notices-slip-filled");
        assertAccessible(reader);

        link(notices(author), "回执汇总").click();
        assertThat(notices(author).locator("tbody")).containsText("82190101");
        assertThat(notices(author).locator(".notices-results")).containsText("替会");
        awaitRest(author);
        picture(author, "notices-slip-replies");
        assertAccessible(author);
        Download book = author.waitForDownload(() -> button(notices(author), "导出").click());
        Assertions.assertThat(book.suggestedFilename()).endsWith(".xlsx");
        author.setViewportSize(PHONE, 844);
        awaitRest(author);
        picture(author, "notices-slip-replies-phone");
        assertNoSidewaysScrolling(author);
    }

    @Test
    void whatChangesInASlipStandsInTheVersions() {
        String title = title("回执改版");
        Page author = editor(DESK);
        write(author, title, "请报送人数。");
        addressUnit(author, "zhk", READERS_UNIT);
        askForReply(author, 2);
        field(author, "开始").selectOption("HEADCOUNT");
        button(notices(author), "套用").click();
        assertThat(notices(author).locator(".notices-slip > li")).hasCount(4);
        publish(author);
        button(notices(author), "撤回…").click();
        field(author, "撤回原因").fill("人数口径有误。");
        button(notices(author), "确认撤回").click();
        assertSaid(author, "已撤回");
        button(notices(author), "退回草稿修改").click();
        assertThat(field(author, "标题")).hasValue(title);
        button(notices(author), "移除第 4 个字段").click();
        assertThat(notices(author).locator(".notices-slip > li")).hasCount(3);
        notices(author).locator(".notices-slip > li").first().getByLabel("字段名称").fill("参加人数");
        publish(author);

        link(notices(author), "历史版本").click();
        Locator compared = notices(author).locator(".notices-compare .notices-outline > li");
        assertThat(compared).hasCount(4);
        assertThat(compared.first().locator("del")).containsText("备注");
        assertThat(compared.nth(1).locator("ins")).containsText("参加人数");
        awaitRest(author);
        picture(author, "notices-slip-versions");
        assertAccessible(author);
        author.setViewportSize(PHONE, 844);
        awaitRest(author);
        picture(author, "notices-slip-versions");
        assertNoSidewaysScrolling(author);
    }

    @Test
    void readersCommentAndThePublisherRemovesWhatDoesNotBelongThere() {
        String title = title("征求意见");
        Page author = editor(DESK);
        write(author, title, "请提意见。");
        addressUnit(author, "zhk", READERS_UNIT);
        field(author, "允许读者评论").check();
        publish(author);

        Page reader = loggedIn(READER, PHONE);
        openList(reader);
        row(notices(reader), title).click();
        field(reader, "发表评论").fill("建议第三条缓行。");
        button(notices(reader), "发表").click();
        assertSaid(reader, "评论已发表");
        button(notices(reader), "回复许诺").click();
        notices(reader).locator(".notices-question textarea").fill("补充：附样表更好。");
        button(notices(reader).locator(".notices-question"), "回复").click();
        assertThat(notices(reader).locator(".notices-comments ol")).containsText("附样表更好");
        awaitRest(reader);
        picture(reader, "notices-comments");
        assertAccessible(reader);
        assertNoSidewaysScrolling(reader);

        link(notices(author), "已读").click();
        assertThat(author).hasURL(Pattern.compile("readers=READ"));
        assertThat(notices(author).locator(".notices-comments")).containsText("建议第三条缓行");
        button(notices(author), "移除许诺的评论").first().click();
        field(author, "移除原因").fill("与本通知无关。");
        button(notices(author), "确认移除").click();
        assertSaid(author, "评论已移除");
        assertThat(notices(author).locator(".notices-comments")).containsText("已被发布单位移除：与本通知无关");
        awaitRest(author);
        picture(author, "notices-comments-removed");
        assertAccessible(author);
    }
}
