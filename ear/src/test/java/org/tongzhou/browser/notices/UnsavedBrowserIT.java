package org.tongzhou.browser.notices;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URLEncoder;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What was typed and not saved, when its window or its login is lost; and a picture that is pasted. */
class UnsavedBrowserIT extends NoticesTest {
    @Test
    void whatWasTypedInALostWindowComesBack() {
        String title = title("没存就断电");
        Page lost = editor(DESK);
        write(lost, title, "原文");
        save(lost);
        assertThat(lost).hasURL(Pattern.compile("id="));
        assertThat(notices(lost).locator("form[data-tz-draft='0']")).hasCount(0); // the form of what is stored has come
        String address = lost.url();
        lost.waitForResponse(response -> sends(response.request(), "_typed=", "又写了一半"), () -> {
            notices(lost).locator(".ql-editor").click();
            lost.keyboard().press("End");
            lost.keyboard().type("，又写了一半");
        });
        assertThat(notices(lost).locator(".notices-kept")).containsText("自动保留");
        picture(lost, "notices-kept");

        Page next = loggedIn(PUBLISHER, DESK);
        next.navigate(address);
        assertThat(unsaved(next)).containsText("您有未保存的内容");
        notices(next).getByText("与已保存的内容对比").click();
        assertThat(notices(next).locator(".notices-unsaved del")).hasCount(0);
        assertThat(unsaved(next).locator("ins")).containsText("又写了一半");
        picture(next, "notices-unsaved");
        assertAccessible(next);
        next.setViewportSize(PHONE, 844);
        awaitRest(next);
        picture(next, "notices-unsaved");
        assertNoSidewaysScrolling(next);
        button(notices(next), "恢复到编辑框").click();
        assertSaid(next, "已恢复未保存的内容");
        assertThat(notices(next).locator(".ql-editor")).containsText("原文，又写了一半");
        save(next);
        assertThat(unsaved(next)).hasCount(0);

        button(notices(lost), "存草稿").click();
        assertThat(notices(lost).locator(".notices-question")).containsText("在您打开之后又有改动");
    }

    @Test
    void whatArrivesLateOfAFormThatIsSavedIsNotOffered() {
        Page author = editor(DESK);
        Request kept = author.waitForRequest(request -> request.postData() != null && request.postData().contains("_typed=true"),
            () -> write(author, title("迟到的保留"), "已经存了"));
        assertThat(notices(author).locator(".notices-kept")).containsText("自动保留");
        save(author);
        assertThat(author).hasURL(Pattern.compile("id="));
        String address = author.url();

        APIResponse late = author.request().post(kept.url(), RequestOptions.create().setHeader("Content-Type", kept.headers().get("content-type"))
            .setHeader("Faces-Request", "partial/ajax").setHeader("X-Requested-With", "XMLHttpRequest").setData(kept.postData()));

        assertThat(late).isOK();
        assertTrue(late.text().contains("kept"), late.text());
        author.navigate(address);
        assertThat(field(author, "标题")).isVisible();
        assertThat(unsaved(author)).hasCount(0);
    }

    @Test
    void theSlipThatWasDesignedInALostWindowComesBack() {
        String title = title("回执没存");
        Page lost = editor(DESK);
        write(lost, title, "请报人数。");
        save(lost);
        assertThat(lost).hasURL(Pattern.compile("id="));
        assertThat(notices(lost).locator("form[data-tz-draft='0']")).hasCount(0); // the form of what is stored has come
        field(lost, "开始").selectOption("HEADCOUNT");
        button(notices(lost), "套用").click();
        assertThat(fields(lost)).hasCount(4);
        fields(lost).nth(1).getByLabel("必填").uncheck();
        lost.waitForResponse(response -> sends(response.request(), "_slip=", "参加人数"), () -> fields(lost).first().getByLabel("字段名称").fill("参加人数"));
        assertThat(notices(lost).locator(".notices-kept")).containsText("自动保留");

        Page next = loggedIn(PUBLISHER, DESK);
        next.navigate(lost.url());
        assertThat(unsaved(next)).containsText("您有未保存的内容");
        notices(next).getByText("与已保存的内容对比").click();
        assertThat(unsaved(next).locator(".notices-outline > li")).hasCount(4);
        assertThat(unsaved(next).locator(".notices-outline > li").first().locator("ins")).containsText("参加人数");
        picture(next, "notices-unsaved-slip");
        assertAccessible(next);
        next.setViewportSize(PHONE, 844);
        awaitRest(next);
        picture(next, "notices-unsaved-slip");
        assertNoSidewaysScrolling(next);
        button(notices(next), "恢复到编辑框").click();
        assertSaid(next, "已恢复未保存的内容");
        assertThat(fields(next)).hasCount(4);
        assertThat(fields(next).first().getByLabel("字段名称")).hasValue("参加人数");
        assertThat(fields(next).nth(1).getByLabel("必填")).not().isChecked();
        assertThat(field(next, "填报方式")).hasValue("true");
        save(next);
        next.reload();
        assertThat(fields(next).first().getByLabel("字段名称")).hasValue("参加人数");
        assertThat(unsaved(next)).hasCount(0);
    }

    private static boolean sends(Request request, String mark, String words) {
        return request.postData() != null && request.postData().contains(mark) && request.postData().contains(URLEncoder.encode(words, UTF_8));
    }

    private static Locator fields(Page page) {
        return notices(page).locator(".notices-slip > li");
    }

    @Test
    void aPastedPictureIsAFileAtOnce() {
        Page author = editor(DESK);
        write(author, title("截图"), "见图：");
        pastePicture(author, 1400, 900);
        assertThat(notices(author).locator(".notices-attached > li")).hasCount(1);
        save(author);
        assertThat(notices(author).locator(".ql-editor img[src^='/portal/files/']")).hasJSProperty("naturalWidth", 1400);
        assertThat(notices(author).locator(".notices-attached > li")).containsText("在正文中");
    }

    private static Locator unsaved(Page page) {
        return notices(page).locator(".notices-unsaved");
    }
}
