package org.tongzhou.browser.organization;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.tongzhou.browser.BrowserTest;

/** The directory as everybody uses it, and what somebody keeps in it for himself. */
class ContactsBrowserIT extends BrowserTest {
    private static final String USER = "shaojing";

    private final String mark = UUID.randomUUID().toString().substring(0, 6);

    @Test
    void peopleOutsideAreKeptInGroupsRemovedAndTakenBack() {
        Page page = directory(DESK);
        link(page, "我的联系人").click();
        field(page, "新分组名称").fill("项目" + mark);
        button(page, "新建").click();
        assertThat(contacts(page)).containsText("分组里还没有人");
        link(page, "新增联系人").click();
        field(page, "姓名").fill("<b>赵</b>" + mark);
        field(page, "单位").fill("省发展改革委");
        field(page, "手机").fill("没有");
        assertThat(contacts(page).getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName("项目" + mark))).isChecked();
        button(page, "保存").click();
        assertThat(contacts(page)).containsText("电话“没有”格式不对");
        field(page, "手机").fill("138 0000 4321");
        picture(page, "contact");
        assertAccessible(page);
        button(page, "保存").click();
        assertSaid(page, "已保存");

        contacts(page).getByRole(AriaRole.NAVIGATION, new Locator.GetByRoleOptions().setName("分组")).getByText("项目" + mark).click();
        assertThat(contacts(page).locator("tbody tr")).hasCount(1);
        field(page, "姓名、拼音、单位或电话").fill("fzgg 00-0043");
        button(page, "查找").click();
        assertThat(contacts(page).locator("tbody")).containsText("<b>赵</b>" + mark); // never run
        picture(page, "contacts-mine");
        assertAccessible(page);
        link(page, "<b>赵</b>" + mark).click();
        button(page, "删除").click();
        button(page, "撤销删除").click();
        assertSaid(page, "已恢复");
        assertThat(contacts(page).locator("tbody")).containsText(mark);
    }

    @Test
    void aStarredColleagueStandsFirst() {
        Page page = loggedIn(USER, DESK, makePage("/organization::contacts"));
        field(page, "姓名、拼音、岗位、单位或电话").fill("wanglei");
        button(page, "查找").click();
        assertThat(contacts(page).locator(".tz-rows")).containsText("王磊"); // in the window on the page
        picture(page, "contacts-quick");
        assertAccessible(page);
        contacts(page).getByText("更多").first().click();
        field(page, "姓名、拼音、岗位、单位或电话").fill("wanglei");
        button(page, "查找").click();
        assertThat(contacts(page).locator("tbody tr:has(td)")).hasCount(2);
        picture(page, "contacts-found");
        assertAccessible(page);
        button(page, "收藏王磊").first().click();
        assertThat(button(page, "取消收藏王磊")).hasCount(1);
        assertThat(contacts(page).locator("tbody tr:has(td)")).hasCount(2); // the search is kept
        link(page, "王磊").first().click();
        assertThat(contacts(page).locator("h3")).containsText("王磊");
        picture(page, "contacts-card");
        assertAccessible(page);
        link(page, "我的联系人").click();
        assertThat(contacts(page).locator("tbody tr").first()).containsText("王磊");
        button(page, "取消收藏王磊").click();
        assertThat(button(page, "取消收藏王磊")).hasCount(0);
    }

    @Test
    void cardsAreCheckedBeforeTheyAreKept() {
        Page page = directory(DESK);
        link(page, "我的联系人").click();
        link(page, "名片导入导出").click();
        upload(page, "没有名片");
        assertThat(contacts(page)).containsText("文件里没有名片");
        upload(page, "BEGIN:VCARD\nVERSION:3.0\nFN:导入" + mark + "\nTEL;TYPE=CELL:13800004321\nEND:VCARD\n"
            + "BEGIN:VCARD\nVERSION:2.1\nFN:旧" + mark + "\nEND:VCARD\n");
        assertThat(contacts(page).locator(".tz-rows")).containsText("名片" + mark + ".vcf");
        button(page, "预检").click();
        assertThat(contacts(page)).containsText("新增 1 张，更新 0 张，已有 0 张，不导入 1 张");
        assertThat(contacts(page).locator("tbody tr").last()).containsText("vCard 2.1 旧格式");
        picture(page, "contacts-cards");
        assertAccessible(page);
        button(page, "导入").click();
        assertSaid(page, "新增 1 人");
        assertThat(contacts(page).locator("tbody")).containsText("导入" + mark);
        link(page, "名片导入导出").click();
        Download file = page.waitForDownload(() -> button(page, "vCard 4.0").click());
        Assertions.assertThat(file.suggestedFilename()).startsWith("我的联系人").endsWith(".vcf");
    }

    @Test
    void theAdministratorSetsWhoSeesContactData() {
        Page page = loggedIn("sysadmin", DESK, "/portal/p/organization");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("联系方式可见范围").setExact(true)).click();
        Locator window = page.locator("section[data-portlet='/organization::organization']");
        assertThat(window.getByLabel("手机号", new Locator.GetByLabelOptions().setExact(true))).hasValue("BY_RANK");
        assertThat(window.getByLabel("科员", new Locator.GetByLabelOptions().setExact(true))).hasValue("WORKER");
        picture(page, "contacts-sight");
        assertAccessible(page);
        window.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("保存").setExact(true)).click();
        assertThat(window.locator(".tz-said")).containsText("已保存");
    }

    @Test
    void aTelephoneIsEnough() {
        Page page = directory(PHONE);
        assertThat(contacts(page).locator("tbody tr").first()).isVisible();
        picture(page, "contacts-directory");
        assertNoSidewaysScrolling(page);
        link(page, "市领导").click();
        assertThat(contacts(page).locator(".contacts-card").first()).containsText("市委书记");
        picture(page, "contacts-leaders");
        assertNoSidewaysScrolling(page);
        assertAccessible(page);
        link(page, "我的联系人").click();
        assertThat(link(page, "新增联系人")).isVisible();
        picture(page, "contacts-mine");
        assertNoSidewaysScrolling(page);
        assertAccessible(page);
    }

    private void upload(Page page, String text) {
        contacts(page).locator("input[type=file]").setInputFiles(new FilePayload("名片" + mark + ".vcf", "text/vcard", text.getBytes(StandardCharsets.UTF_8)));
    }

    private Page directory(int width) {
        String address = makePage("/organization::contacts");
        Page page = loggedIn(USER, width, address);
        picture(page, "contacts-window");
        contacts(page).getByText("更多").first().click();
        assertThat(link(page, "我的联系人")).isVisible();
        return page;
    }

    private static Locator contacts(Page page) {
        return page.locator("section[data-portlet='/organization::contacts']");
    }

    private static Locator field(Page page, String label) {
        return contacts(page).getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    private static Locator button(Page page, String name) {
        return contacts(page).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return contacts(page).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void assertSaid(Page page, String text) {
        assertThat(contacts(page).locator(".tz-said")).containsText(text);
    }
}
