package org.tongzhou.browser.notices;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.tongzhou.browser.BrowserTest;

/** Base of the tests of notices: the windows of the home page, and a publisher's work in them. */
abstract class NoticesTest extends BrowserTest {
    static final String PUBLISHER = "taozhengping";
    static final String READER = "xunuo";
    static final String READERS_UNIT = "市政府办公室综合科";
    static final String OUTSIDER = "shaojing";

    /** A title that no other test has. */
    static String title(String what) {
        return what + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    static Locator notices(Page page) {
        return page.locator("section[data-portlet='/notices::notices']");
    }

    static Locator todos(Page page) {
        return page.locator("section[data-portlet='/todo::todo']");
    }

    static Locator button(Locator where, String name) {
        return where.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator link(Locator where, String name) {
        return where.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The row of a list that shows a notice. */
    static Locator row(Locator window, String title) {
        return window.locator("a").filter(new Locator.FilterOptions().setHasText(title));
    }

    static void openList(Page page) {
        notices(page).locator(".tz-more").click();
        assertThat(notices(page).locator("[role=search]")).isVisible();
    }

    /** The publisher's editor, empty. */
    Page editor(int width) {
        Page page = loggedIn(PUBLISHER, width);
        openList(page);
        link(notices(page), "起草通知").click();
        assertThat(field(page, "标题")).isVisible();
        return page;
    }

    static Locator field(Page page, String label) {
        return notices(page).getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    static void write(Page page, String title, String text) {
        field(page, "标题").fill(title);
        Locator editor = notices(page).locator(".ql-editor");
        editor.click();
        page.keyboard().type(text);
        assertThat(editor).containsText(text);
    }

    /** A picture of noise goes into the text that is written, and is a file at once. */
    static void pastePicture(Page page, int width, int height) {
        Locator brought = notices(page).locator(".ql-editor img[src^='/portal/files/'][alt$='.png']");
        int before = brought.count();
        notices(page).locator(".ql-editor").evaluate("""
            async (editor, [width, height]) => {
              const canvas = Object.assign(document.createElement("canvas"), {width, height});
              const context = canvas.getContext("2d"), noise = context.createImageData(width, height);
              noise.data.forEach((_, at) => noise.data[at] = at % 4 === 3 ? 255 : Math.random() * 256);
              context.putImageData(noise, 0, 0);
              const content = await new Promise(resolve => canvas.toBlob(resolve, "image/png"));
              const board = new DataTransfer();
              board.items.add(new File([content], "image.png", {type: "image/png"}));
              editor.dispatchEvent(new ClipboardEvent("paste", {clipboardData: board, bubbles: true, cancelable: true}));
            }""", List.of(width, height));
        assertThat(brought).hasCount(before + 1);
    }

    static void addressUnit(Page page, String initials, String unit) {
        field(page, "全体人员").uncheck();
        notices(page).getByLabel("指定单位").pressSequentially(initials);
        page.locator(".ui-autocomplete-panel:visible .ui-autocomplete-item").filter(
            new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + unit + "\\s*$"))).click();
        assertThat(notices(page).locator(".ui-autocomplete-token")).containsText(unit);
    }

    static void askForReply(Page page, int days) {
        field(page, "要求在此之前反馈").fill(LocalDateTime.now(ZoneId.of("Asia/Shanghai")).plusDays(days)
            .format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm")));
    }

    /** What was said before is taken away, so that it is not taken for the answer. */
    static void save(Page page) {
        forgetSaid(page);
        button(notices(page), "存草稿").click();
        assertSaid(page, "草稿已保存。");
    }

    static void forgetSaid(Page page) {
        notices(page).locator(".tz-said").evaluateAll("all => all.forEach(said => said.replaceChildren())");
    }

    static void publish(Page page) {
        button(notices(page), "发布…").click();
        button(notices(page), "确认发布").click();
        assertThat(notices(page)).containsText("阅读与反馈情况");
    }

    static void assertSaid(Page page, String text) {
        assertThat(notices(page).locator(".tz-said")).containsText(text);
    }
}
