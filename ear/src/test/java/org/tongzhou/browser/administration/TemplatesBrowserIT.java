package org.tongzhou.browser.administration;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The administrator drafts the words of a sheet, tries them, and puts them in force later. */
class TemplatesBrowserIT extends AdministrationTest {
    @Test
    void aSheetIsDraftedTriedAndTakenBack() {
        Page page = templates(DESK);
        Locator window = window(page, "模板管理");
        picture(page, "templates");
        link(window, "账号使用协议").click();
        button(window, "起草新版本").click();
        window.getByLabel("正文", exact()).fill("# 承诺\n{unit}承诺：\n{nobody}");
        button(window, "预览").click();
        assertThat(window.locator(".tz-said")).containsText("第 3 行：没有占位符“nobody”");
        window.getByLabel("正文", exact()).fill("# 承诺\n<script>alert(1)</script>\n| 单位 | ");
        button(window, "单位").click();
        button(window, "预览").click();
        assertThat(window.locator(".tz-sheet")).containsText("<script>alert(1)</script>");
        assertThat(window.locator(".tz-sheet td").last()).hasText("景川市财政局");
        button(window, "保存草稿").click();
        assertThat(window.locator(".tz-said")).containsText("草稿已保存");
        assertThat(window.locator(".configuration-compared")).containsText("承诺");
        assertAccessible(page, "main");
        picture(page, "template-draft");

        button(window, "施行").click();
        window.getByLabel("施行日期").fill("2099-01-01");
        button(window, "确定施行").click();
        assertThat(window.locator(".tz-said")).containsText("2099-01-01 起施行");
        button(window, "撤回为草稿").click();
        button(window, "放弃草稿").click();
        button(window, "放弃").click();
        assertThat(button(window, "起草新版本")).isVisible();
    }

    @Test
    void theListAndATemplateFitATelephone() {
        Page page = templates(PHONE);
        Locator window = window(page, "模板管理");
        assertNoSidewaysScrolling(page);
        assertAccessible(page, "main");
        link(window, "单位红头").first().click(); // that of the office; units may have their own
        assertThat(window.locator(".tz-sheet-head")).containsText("景川市财政局");
        assertNoSidewaysScrolling(page);
        picture(page, "template-head");
    }

    private static Locator.GetByLabelOptions exact() {
        return new Locator.GetByLabelOptions().setExact(true);
    }

    private Page templates(int width) {
        String address = makePage("/configuration::templates");
        Page page = loggedIn(ADMINISTRATOR, width, address);
        return page;
    }
}
