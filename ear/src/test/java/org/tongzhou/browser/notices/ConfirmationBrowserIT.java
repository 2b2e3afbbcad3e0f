package org.tongzhou.browser.notices;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A notice that is to be signed for, from its author over a reader's telephone back to the list. */
class ConfirmationBrowserIT extends NoticesTest {
    @Test
    void aReaderConfirmsOnTheTelephoneAndTheAuthorSeesIt() {
        String title = title("请签收");
        Page author = editor(DESK);
        write(author, title, "请知悉。");
        addressUnit(author, "zhk", READERS_UNIT);
        field(author, "要求读者确认已阅（签收）").check();
        field(author, "紧急程度").selectOption("FLASH_URGENT");
        publish(author);
        link(notices(author), "未确认").click();
        assertThat(notices(author).locator("tbody")).containsText("许诺");

        Page reader = loggedInToWork(READER, PHONE);
        assertThat(todos(reader)).containsText(title);
        row(todos(reader), title).click();
        assertThat(notices(reader)).containsText("发布单位要求确认您已阅读本通知");
        awaitRest(reader);
        picture(reader, "notices-confirm");
        assertAccessible(reader);
        assertNoSidewaysScrolling(reader);
        reader.evaluate("Object.defineProperty(document, 'hidden', {value: true})"); // news would show him the correction at once
        correct(author, "请知悉并转告。");
        button(notices(reader), "确认已阅").click();
        assertSaid(reader, "还没有确认");
        assertThat(notices(reader)).containsText("请知悉并转告。");
        button(notices(reader), "确认已阅").click();
        assertSaid(reader, "已确认已阅");
        assertThat(button(notices(reader), "确认已阅")).hasCount(0);

        link(notices(author), "返回通知").click();
        link(notices(author), "已确认").click();
        assertThat(notices(author).locator("tbody")).containsText("许诺");
        awaitRest(author);
        picture(author, "notices-confirmed");
        assertAccessible(author);
        link(notices(author), "范围与催办").click();
        assertThat(notices(author)).containsText("催未确认人员");
        awaitRest(author);
        picture(author, "notices-confirm-reach");
    }

    @Test
    void whoRepliesToWhatWasCorrectedMeanwhileIsShownThatFirst() {
        String title = title("请报名");
        Page author = editor(DESK);
        write(author, title, "请到二楼报名。");
        addressUnit(author, "zhk", READERS_UNIT);
        askForReply(author, 2);
        publish(author);
        Page reader = loggedInToWork(READER, PHONE);
        row(todos(reader), title).click();
        field(reader, "反馈内容").fill("许诺，一人。");
        awaitRest(reader);
        reader.evaluate("Object.defineProperty(document, 'hidden', {value: true})"); // news would show him the correction at once
        correct(author, "请到三楼报名。");

        button(notices(reader), "提交反馈").click();

        assertSaid(reader, "反馈还没有提交");
        assertThat(notices(reader).locator(".notices-body")).hasText("请到三楼报名。");
        assertThat(notices(reader)).containsText("更正说明 补充。");
        assertThat(field(reader, "反馈内容")).hasValue("许诺，一人。");
        picture(reader, "notices-reply-changed");
        assertAccessible(reader);
        assertNoSidewaysScrolling(reader);
        button(notices(reader), "提交反馈").click();
        assertSaid(reader, "反馈已提交。");
        assertThat(notices(reader)).containsText("许诺，一人。");
    }

    private static void correct(Page author, String text) {
        link(notices(author), "更正…").click();
        notices(author).locator(".ql-editor").fill(text);
        field(author, "更正说明").fill("补充。");
        button(notices(author), "确认更正").click();
        assertSaid(author, "已更正");
    }
}
