package org.tongzhou.browser.organization;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
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
        Page page = directory(DESK);
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

    private Page directory(int width) {
        String address = makePage("/organization::contacts");
        Page page = loggedIn(USER, width);
        page.navigate(address);
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
