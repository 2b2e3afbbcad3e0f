package org.tongzhou.browser.faces;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Fields of each kind, in two windows of one portlet: what is done in one reaches its view and leaves the other alone. */
class FieldsBrowserIT extends FacesTest {
    private static final Locator.GetByTextOptions EXACT = new Locator.GetByTextOptions().setExact(true);
    private static final Locator.FilterOptions VISIBLE = new Locator.FilterOptions().setVisible(true);

    @Test
    void formsKnowNothingOfEachOther() {
        Page page = open(showcase("Forms", "Forms"));
        Locator one = windowAt(page, 0);
        Locator other = windowAt(page, 1);
        label(one, "标题").fill("通知");
        label(one, "公文检索").fill("防汛");

        press(one, "检索");
        assertThat(part(one, "find:messages")).containsText("检索：防汛");
        assertThat(label(one, "标题")).hasValue("通知");
        press(one, "保存");
        assertThat(one.locator(".ui-message")).containsText(new String[] {"4", "来文单位"});
        assertThat(label(one, "公文检索")).hasValue("防汛");

        assertThat(label(other, "标题")).hasValue("");
        assertThat(other.locator(".ui-message-error")).hasCount(0);
        assertNothingTwice(page);
    }

    @Test
    void fieldsOfEachKindReachTheView() {
        Page page = open(showcase("Forms", "Forms"));
        Locator one = windowAt(page, 0);
        Locator other = windowAt(page, 1);
        label(other, "标题").fill("还没有保存");

        label(one, "标题").fill("关于防汛工作的通知");
        write(label(one, "来文单位"), "水利");
        item(one, "市水利局").click();
        part(one, "reader").click();
        above(one, ".ui-selectonemenu-panel").locator("input").fill("教育");
        assertThat(items(one).filter(VISIBLE)).hasCount(1);
        item(one, "市教育局").click();
        part(one, "copies").click();
        item(one, "市财政局").click();
        item(one, "市交通运输局").click();
        page.keyboard().press("Escape");
        one.getByText("特急", EXACT).click();
        one.getByText("短信", EXACT).click();
        press(one, "保存");

        assertThat(part(one, "saved")).hasText("关于防汛工作的通知 / 市水利局 / 特急 / 市教育局 / 市财政局、市交通运输局 / sms");
        assertThat(part(one, "main:messages")).containsText("已保存：关于防汛工作的通知");
        assertThat(part(other, "saved")).hasText("");
        assertThat(label(other, "标题")).hasValue("还没有保存");
    }

    @Test
    void whatIsTypedBringsProposalsAndNothingElseIsTaken() {
        Page page = open(showcase("Forms", "Forms"));
        Locator other = windowAt(page, 1);
        Locator unit = label(other, "来文单位");

        write(unit, "市");
        assertThat(items(other)).hasCount(5);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(unit).hasValue("市教育局");
        write(unit, "没有这个");
        assertThat(above(other, ".ui-autocomplete-panel")).hasText("暂无");
        unit.press("Tab");
        assertThat(unit).hasValue("");

        assertThat(label(windowAt(page, 0), "来文单位")).hasValue("");
    }

    @Test
    void daysAreChosenFromAChineseCalendar() {
        Page page = open(showcase("Dates", "Dates"));
        Locator one = windowAt(page, 0);
        Locator other = windowAt(page, 1);

        calendarButton(one, "收文日期").click();
        Locator calendar = above(one, ".ui-datepicker");
        assertThat(calendar.locator(".ui-datepicker-title")).hasText("2026 11月");
        assertThat(calendar).containsText("今天");
        assertThat(calendar.locator("th").first()).hasText("一");
        day(calendar, 24).click();
        assertThat(label(one, "收文日期")).hasValue("2026-11-24");
        assertThat(calendar).isHidden();
        label(one, "收文日期").fill("2026-12-01");
        label(one, "收文日期").press("Tab");
        press(one, "保存");
        assertThat(part(one, "messages")).containsText("已保存：2026-12-01");

        label(one, "收文日期").fill("昨天");
        press(one, "保存");
        assertThat(part(one, "messages")).containsText("昨天");
        assertThat(label(other, "收文日期")).hasValue("2026-11-23");
    }

    @Test
    void spansAndMomentsAreChosen() {
        Page page = open(showcase("Dates", "Dates"));
        Locator other = windowAt(page, 1);

        label(other, "办理期限").click();
        Locator calendar = above(other, ".ui-datepicker");
        String month = (String) page.evaluate("new Date().toLocaleDateString('sv').slice(0, 8)");
        day(calendar, 10).click();
        day(calendar, 12).click();
        assertThat(label(other, "办理期限")).hasValue(month + "10 - " + month + "12");
        assertThat(calendar).isHidden();

        calendarButton(other, "会议时间").click();
        day(calendar, 15).click();
        calendar.locator(".ui-hour-picker .ui-picker-up").click();
        page.keyboard().press("Escape");
        assertThat(label(other, "会议时间")).hasValue(Pattern.compile(month + "15 \\d\\d:\\d\\d"));
        press(other, "保存");
        assertThat(part(other, "messages")).containsText(month + "10, " + month + "12");
        assertThat(label(windowAt(page, 0), "办理期限")).hasValue("");
    }

    @Test
    void aTextWithMarksIsWrittenAndSavedAtOnce() {
        Page page = open(showcase("Editor", "Editor"));
        Locator one = windowAt(page, 0);
        Locator other = windowAt(page, 1);

        other.locator(".ql-editor").click();
        page.keyboard().type("还没有保存");
        one.locator(".ql-editor").click();
        press(one, "加粗");
        page.keyboard().type("请于周五前报送 <b>材料</b>");
        press(one, "保存");

        assertThat(part(one, "messages")).containsText("正文已保存。");
        assertThat(part(one, "shown")).containsText("<strong>请于周五前报送");
        assertThat(part(one, "shown")).containsText("&lt;b&gt;材料");
        assertThat(part(other, "shown")).hasText("");
        assertThat(other.locator(".ql-editor")).hasText("还没有保存");
    }

    private static Locator label(Locator window, String name) {
        return window.getByLabel(Pattern.compile("^" + name + "\\*?$")); // a star marks what is required
    }

    /** As an input method does it: a key goes down, then the text is there. */
    private static void write(Locator field, String text) {
        field.press("Shift");
        field.fill(text);
    }

    private static Locator items(Locator window) {
        return above(window, "").locator(".ui-autocomplete-item, .ui-selectonemenu-item, .ui-selectcheckboxmenu-item");
    }

    private static Locator item(Locator window, String name) {
        return items(window).filter(new Locator.FilterOptions().setHasText(name).setVisible(true));
    }

    private static Locator calendarButton(Locator window, String label) {
        return window.locator(".tz-field").filter(new Locator.FilterOptions().setHasText(label)).locator(".ui-datepicker-trigger");
    }

    private static Locator day(Locator calendar, int number) {
        return calendar.locator("td:not(.ui-datepicker-other-month)").getByText(String.valueOf(number), EXACT);
    }
}
