package org.tongzhou.browser.administration;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The administrator enters the days off of a year. */
class WorkYearBrowserIT extends AdministrationTest {
    @Test
    void aYearIsDraftedWithWhatIsStillWrongBesideIt() {
        Page page = calendar(DESK);
        Locator window = window(page, "工作日历");
        assertAccessible(page, "main");
        picture(page, "work-year");

        Locator unknown = window.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("未录入"))).last();
        int year = Integer.parseInt(unknown.innerText().strip().substring(0, 4));
        unknown.click();
        button(window, "录入").click();
        button(window, "添加假期").click();
        window.getByLabel("名称", new Locator.GetByLabelOptions().setExact(true)).fill("元旦");
        window.getByLabel("放假第一天").fill(year + "-01-01");
        window.getByLabel("放假最后一天").fill(year + "-01-03");
        window.getByLabel("调休上班").fill("二月二");
        button(window, "保存").click();
        assertThat(window.locator(".tz-said")).containsText("不是日期");
        window.getByLabel("调休上班").fill("");
        button(window, "保存").click();
        assertThat(window.locator(".tz-said")).containsText("已保存到草稿");
        assertThat(window.locator(".configuration-holidays")).containsText("元旦");
        assertThat(window.locator(".configuration-month").first().locator(".configuration-holiday")).hasCount(3);

        button(window, "发布").click();
        assertThat(window.locator(".tz-said")).containsText("缺少“春节”");
        assertAccessible(page, "main");
        button(window, "放弃草稿").click();
        button(window, "放弃").click();
        assertThat(button(window, "录入")).isVisible();
    }

    @Test
    void theYearIsReadOnATelephone() {
        Page page = calendar(PHONE);

        assertThat(window(page, "工作日历").locator(".configuration-month")).hasCount(12);
        assertNoSidewaysScrolling(page);
        picture(page, "work-year");
    }

    private Page calendar(int width) {
        String address = makePage("/configuration::workyear");
        Page page = loggedIn(ADMINISTRATOR, width, address);
        return page;
    }
}
