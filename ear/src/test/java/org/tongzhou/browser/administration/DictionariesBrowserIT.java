package org.tongzhou.browser.administration;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The administrator drafts what the office chooses from and puts it in force. */
class DictionariesBrowserIT extends AdministrationTest {
    @Test
    void aValueIsDraftedPutInForceLaterAndTakenBack() {
        Page page = dictionaries(DESK);
        assertAccessible(page, "main");
        picture(page, "dictionaries");
        Locator window = window(page, "数据字典");
        link(window, "会议类型").click();
        button(window, "起草新版本").click();
        button(window, "新增取值").click();
        window.getByLabel("代码").fill("small");
        window.getByLabel("名称", new Locator.GetByLabelOptions().setExact(true)).fill("小范围会商");
        button(window, "保存").click();
        assertThat(window.locator(".tz-said")).containsText("不合要求");
        window.getByLabel("代码").fill("CONSULTATION");
        button(window, "保存").click();
        assertThat(window.locator(".tz-said")).containsText("已保存到草稿");
        button(window, "停用“市长碰头会”").click();
        assertThat(window.locator(".configuration-changes")).containsText("小范围会商");
        assertThat(window.locator(".configuration-changes")).containsText("市长碰头会");
        assertAccessible(page, "main");
        picture(page, "dictionary-draft");

        button(window, "施行").click();
        window.getByLabel("施行日期").fill("2099-01-01");
        button(window, "确定施行").click();
        assertThat(window.locator(".tz-said")).containsText("2099-01-01 起施行");
        button(window, "撤回为草稿").click();
        assertThat(window.locator(".configuration-draft")).isVisible();
        button(window, "放弃草稿").click();
        button(window, "放弃").click();
        assertThat(button(window, "起草新版本")).isVisible();
    }

    @Test
    void whatElseIsKeptOfAValueIsChanged() {
        Page page = dictionaries(DESK);
        Locator window = window(page, "数据字典");
        link(window, "公文文种").click();
        button(window, "起草新版本").click();
        button(window, "修改“函”").click();
        window.getByLabel("惯用结语").fill("请函复");
        button(window, "保存").click();
        assertThat(window.locator("tr").filter(new Locator.FilterOptions().setHasText("LETTER"))).containsText("请函复");

        button(window, "放弃草稿").click();
        button(window, "放弃").click();
        assertThat(button(window, "起草新版本")).isVisible();
    }

    @Test
    void termsAreFoundByInitialsOnATelephone() {
        Page page = dictionaries(PHONE);
        Locator window = window(page, "数据字典");
        link(window, "主题词").click();
        window.getByLabel("按名称").fill("yus");
        button(window, "查找").click();

        assertThat(window.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("预算"))).isVisible();
        assertNoSidewaysScrolling(page);
        picture(page, "subject-terms");
    }

    private Page dictionaries(int width) {
        String address = makePage("/configuration::dictionaries");
        Page page = loggedIn(ADMINISTRATOR, width, address);
        return page;
    }
}
