package org.tongzhou.browser.notices;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A notice that is out gets another due time and more readers; and who has not read its correction is found and urged. */
class AmendmentBrowserIT extends NoticesTest {
    @Test
    void repliesAreDueLaterAndMorePeopleRead() {
        String title = title("请报名");
        Page author = published(title);
        Page outsider = loggedIn(OUTSIDER, PHONE);
        assertThat(row(notices(outsider), title)).hasCount(0);

        link(notices(author), "改期、扩大范围…").click();
        assertThat(field(author, "反馈截止")).isVisible();
        LocalDateTime due = LocalDateTime.now(ZoneId.of("Asia/Shanghai")).plusDays(9).withHour(17).withMinute(30);
        field(author, "反馈截止").fill(due.format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm")));
        button(notices(author), "调整反馈截止").click();
        assertSaid(author, "反馈截止时间已调整");
        assertThat(notices(author)).containsText("反馈截止时间由");

        forgetSaid(author);
        notices(author).getByLabel("人员", new Locator.GetByLabelOptions().setExact(true)).pressSequentially(OUTSIDER);
        author.locator(".ui-autocomplete-panel:visible .ui-autocomplete-item").filter(new Locator.FilterOptions().setHasText("邵静")).first().click();
        assertThat(notices(author).locator(".ui-autocomplete-token")).isVisible();
        button(notices(author), "查看新增人员…").click();
        assertThat(notices(author).locator(".notices-question")).containsText("将新增 1 人");
        assertThat(notices(author).locator("tbody .tz-person")).isVisible();
        awaitRest(author);
        picture(author, "notices-amend");
        assertAccessible(author);
        author.setViewportSize(PHONE, 844);
        awaitRest(author);
        picture(author, "notices-amend");
        assertNoSidewaysScrolling(author);
        button(notices(author), "确认扩大范围").click();
        assertSaid(author, "发布范围已扩大");

        Page added = loggedInToWork(OUTSIDER, PHONE);
        assertThat(todos(added)).containsText(title);
        row(todos(added), title).click();
        assertThat(notices(added)).containsText(Pattern.compile("反馈截止时间由 .* 改为 .*17:30"));
        awaitRest(added);
        picture(added, "notices-amended");
        assertAccessible(added);
        assertNoSidewaysScrolling(added);
    }

    @Test
    void whoHasNotReadTheCorrectionIsListedAndUrged() {
        String title = title("请知悉");
        Page author = published(title);
        Page reader = loggedIn(READER, DESK);
        row(notices(reader), title).click();
        assertThat(notices(reader)).containsText("请到二楼。");
        reader.navigate("about:blank"); // else the news would show him the correction at once
        link(notices(author), "更正…").click();
        notices(author).locator(".ql-editor").fill("请到三楼。");
        field(author, "更正说明").fill("地点有误。");
        button(notices(author), "确认更正").click();
        assertSaid(author, "已更正");

        link(notices(author), "返回通知").click();
        link(notices(author), "未读更正").click();
        assertThat(author).hasURL(Pattern.compile("OUTDATED"));
        assertThat(notices(author).locator("tbody")).containsText("许诺");
        awaitRest(author);
        picture(author, "notices-outdated");
        assertAccessible(author);
        link(notices(author), "范围与催办").click();
        Locator unit = notices(author).locator("tr").filter(new Locator.FilterOptions().setHasText(READERS_UNIT)).first();
        link(unit, "1").click();
        assertThat(notices(author).locator("tbody").last()).containsText("许诺");
        button(notices(author), "催重读更正（1 人）").click();
        assertSaid(author, "已催办 1 人");
        assertThat(notices(author)).containsText("催办记录");
        awaitRest(author);
        picture(author, "notices-reach-outdated");
        assertAccessible(author);
    }

    private Page published(String title) {
        Page author = editor(DESK);
        write(author, title, "请到二楼。");
        addressUnit(author, "zhk", READERS_UNIT);
        askForReply(author, 2);
        publish(author);
        return author;
    }
}
