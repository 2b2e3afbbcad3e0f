package org.tongzhou.browser.organization;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tongzhou.browser.BrowserTest;

/** Units, posts and people as their administrators keep them. */
class OrganizationBrowserIT extends BrowserTest {
    private static final String ADMINISTRATOR = "sysadmin";
    private static final String ADDRESS = "/portal/p/organization";

    private final String mark = UUID.randomUUID().toString().substring(0, 6);

    @Test
    void aUnitIsFoundedStaffedRenamedAndMerged() {
        Page page = open(ADMINISTRATOR, DESK);
        picture(page, "organization-units");
        assertAccessible(page);
        button(page, "设下级…").click();
        field(page, "名称").fill("景川市试验局" + mark);
        field(page, "简称").fill("市试验局" + mark);
        organization(page).getByLabel("类别").selectOption("DEPARTMENT");
        field(page, "机关代字").fill("试" + mark + "发、试" + mark + "函");
        picture(page, "organization-add");
        assertAccessible(page);
        button(page, "设立").click();
        assertSaid(page, "已设立“景川市试验局" + mark + "”");
        assertThat(main(page)).containsText("试" + mark + "发、试" + mark + "函");

        addPost(page, "局长", "UNIT_HEAD");
        link(page, "人员").click();
        link(page, "新增人员").click();
        field(page, "姓").fill("试");
        field(page, "名").fill("验" + mark);
        pick(page, "本职岗位", mark, "市试验局" + mark + " 局长");
        field(page, "办公电话").fill("82199999");
        picture(page, "organization-person-new");
        assertAccessible(page);
        button(page, "新增人员").click();
        assertSaid(page, "试验" + mark + "已登记");
        button(page, "设分管单位").click();
        pick(page, "分管的单位", "stjj", "市统计局");
        picture(page, "organization-charge");
        button(page, "确认设置").click();
        assertThat(organization(page).locator("form[id$='charges'] tbody")).containsText("市统计局");
        picture(page, "organization-person");
        assertAccessible(page);

        link(page, "市试验局" + mark).first().click();
        assertThat(main(page).locator("table")).containsText("试验" + mark);
        addPost(page, "党组书记", "UNIT_HEAD");
        button(page, "调整顺序").click();
        button(page, "上移 党组书记").click();
        assertThat(main(page).locator("tbody tr").first()).containsText("党组书记");
        picture(page, "organization-order");
        assertAccessible(page);
        button(page, "完成").click();
        button(page, "修改…").click();
        field(page, "名称").fill("景川市实验局" + mark);
        field(page, "简称").fill("市实验局" + mark);
        button(page, "保存").click();
        assertSaid(page, "已保存");
        search(page, "市试验局" + mark);
        assertThat(tree(page)).containsText("原名：景川市试验局" + mark);
        tree(page).getByRole(AriaRole.LINK).filter(new Locator.FilterOptions().setHasText("实验局" + mark)).first().click();
        assertThat(main(page).locator("h3")).containsText("实验局" + mark);

        button(page, "并入…").click();
        assertThat(organization(page).locator(".organization-question")).isFocused(); // from then on it is left alone
        pick(page, "并入的机构", "stjj", "市统计局");
        picture(page, "organization-merge");
        assertAccessible(page);
        button(page, "确认并入").click();
        assertSaid(page, "已并入“市统计局”");
        assertThat(main(page).locator("table")).containsText("试验" + mark);
        picture(page, "organization-unit");
    }

    @Test
    void peopleAreLookedForAppointedAndLetGo() {
        Page page = open(ADMINISTRATOR, DESK);
        link(page, "人员").click();
        assertThat(organization(page).locator("tbody tr")).hasCount(20);
        picture(page, "organization-staff");
        assertAccessible(page);
        field(page, "姓名、拼音、岗位、单位或电话").fill("wanglei");
        button(page, "查找").click();
        assertThat(organization(page).locator("tbody tr")).hasCount(2); // two of one name
        assertThat(organization(page).locator("tbody")).containsText("市公安局治安科");
        assertThat(organization(page).locator("tbody")).containsText("借调");
        page.reload();
        assertThat(organization(page).locator("tbody tr")).hasCount(2);
        link(page, "王磊").first().click();
        button(page, "任职…").click();
        organization(page).getByLabel("任职方式").selectOption("CONCURRENT");
        button(page, "确认任职").click();
        assertThat(organization(page).locator(".tz-error:visible").first()).isVisible(); // no post was chosen
        picture(page, "organization-appoint");
        assertAccessible(page);
    }

    @Test
    void aTelephoneIsEnough() {
        Page page = open(ADMINISTRATOR, PHONE);
        picture(page, "organization-units");
        assertNoSidewaysScrolling(page);
        assertAccessible(page);
        search(page, "财政局预算科");
        tree(page).getByRole(AriaRole.LINK).first().click();
        assertThat(main(page).locator("h3").first()).containsText("预算科");
        picture(page, "organization-unit");
        assertNoSidewaysScrolling(page);
        assertAccessible(page);
        link(page, "查看人员").click();
        assertThat(organization(page).locator("tbody tr").first()).isVisible();
        picture(page, "organization-staff");
        assertNoSidewaysScrolling(page);
        assertAccessible(page);
        organization(page).locator("tbody a").first().click();
        assertThat(field(page, "姓")).isVisible();
        picture(page, "organization-person");
        assertNoSidewaysScrolling(page);
        assertAccessible(page);
    }

    @Test
    void whoHasLeftIsAppointedAgain() {
        Page page = open(ADMINISTRATOR, DESK);
        search(page, "市信访局");
        tree(page).getByRole(AriaRole.LINK).filter(new Locator.FilterOptions().setHasText("市信访局")).first().click();
        assertThat(main(page).locator("h3")).containsText("信访局");
        addPost(page, "试用岗" + mark, "STAFF");
        link(page, "人员").click();
        link(page, "新增人员").click();
        field(page, "姓").fill("归");
        field(page, "名").fill("来" + mark);
        pick(page, "本职岗位", mark, "试用岗" + mark);
        button(page, "新增人员").click();
        assertSaid(page, "归来" + mark + "已登记");

        button(page, "办理离职…").click();
        button(page, "开始离职").click();
        button(page, "完成离职…").click();
        button(page, "确认离职").click();
        button(page, "重新任用…").click();
        pick(page, "本职岗位", mark, "试用岗" + mark);
        button(page, "确认任用").click();
        assertThat(organization(page).getByRole(AriaRole.ALERT).first()).containsText("其后的日期"); // today was the last day
        field(page, "开始日期").fill(LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1).toString());
        picture(page, "organization-come-back");
        assertAccessible(page);
        page.setViewportSize(PHONE, 844);
        picture(page, "organization-come-back-phone");
        assertNoSidewaysScrolling(page);
        button(page, "确认任用").click();
        assertSaid(page, "归来" + mark + "已重新任用");
        assertThat(button(page, "重新任用…")).hasCount(0);
        picture(page, "organization-back");
    }

    @Test
    void whatIsWrittenIsNeverRun() {
        Page page = open(ADMINISTRATOR, DESK);
        String evil = "<img src=x onerror=alert(1)>#{1+1}" + mark;
        button(page, "设下级…").click();
        field(page, "名称").fill(evil);
        field(page, "简称").fill("坏" + mark);
        organization(page).getByLabel("类别").selectOption("AGENCY");
        button(page, "设立").click();

        assertThat(main(page).locator("h3")).containsText(evil);
        button(page, "撤销…").click();
        button(page, "确认撤销").click();
        assertSaid(page, "“坏" + mark + "”已撤销");
    }

    private Page open(String username, int width) {
        Page page = loggedIn(username, width, ADDRESS);
        assertThat(organization(page)).isVisible();
        return page;
    }

    private static Locator organization(Page page) {
        return page.locator("section[data-portlet='/organization::organization']");
    }

    private static Locator main(Page page) {
        return organization(page).locator(".organization-main");
    }

    private static Locator tree(Page page) {
        return organization(page).locator(".organization-tree");
    }

    private static void search(Page page, String text) {
        field(page, "名称、拼音、代字或旧名").fill(text);
        button(page, "查找").click();
        assertThat(organization(page).locator(".organization-found")).isVisible();
    }

    private static void addPost(Page page, String name, String rank) {
        button(page, "新增岗位").click();
        field(page, "岗位名称").fill(name);
        organization(page).getByLabel("职务层次").selectOption(rank);
        button(page, "保存").click();
        assertSaid(page, "岗位“" + name + "”已保存");
    }

    /** @param typed letters: only they are pressed as keys */
    private static void pick(Page page, String label, String typed, String choice) {
        organization(page).getByLabel(label).first().pressSequentially(typed);
        page.locator(".ui-autocomplete-panel:visible .ui-autocomplete-item").filter(new Locator.FilterOptions().setHasText(choice)).first().click();
    }

    private static Locator field(Page page, String label) {
        return organization(page).getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    private static Locator button(Page page, String name) {
        return organization(page).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return organization(page).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void assertSaid(Page page, String text) {
        assertThat(organization(page).locator(".tz-said")).containsText(text);
    }
}
