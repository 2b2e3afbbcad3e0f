package org.tongzhou.browser.notices;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Columns as those see them who keep them, write in them, review what stands in them, and read it. */
class ColumnsBrowserIT extends NoticesTest {
    private static final String NEWS = "综合信息 / 政务资讯";
    private static final String KEEPER = "sysadmin";

    @Test
    void whatIsWrittenIsReviewedTwiceBeforeItIsRead() {
        String title = title("市政府召开专题会议");
        Page author = editor(DESK);
        field(author, "栏目").selectOption(new SelectOption().setLabel(NEWS));
        write(author, title, "会议研究部署下一步工作。");
        button(notices(author), "发布…").click();
        assertThat(notices(author).locator(".notices-question")).containsText("该栏目须先审核，由 许诺 审核");
        button(notices(author), "确认送审").click();
        assertSaid(author, "已送审");
        assertThat(notices(author).locator("h3").first()).containsText("科室审核");

        Page section = loggedInToWork(READER, DESK);
        row(todos(section), title).click();
        assertThat(notices(section)).containsText("待审核人：许诺");
        picture(section, "notices-review");
        assertAccessible(section);
        button(notices(section), "修改内容").click();
        field(section, "标题").fill(title + " 新");
        pastePicture(section, 240, 120);
        awaitRest(section);
        picture(section, "notices-revise");
        assertAccessible(section);
        button(notices(section), "保存").click();
        assertSaid(section, "修改已保存。");
        assertThat(notices(section).locator(".notices-body img[src^='/portal/files/']")).hasJSProperty("naturalWidth", 240);
        field(section, "审核意见").fill("属实，建议发布。");
        button(notices(section), "通过").click();
        assertSaid(section, "已审核通过");
        assertThat(notices(section).locator(".notices-steps")).containsText("属实，建议发布。");
        assertThat(button(notices(section), "通过")).hasCount(0);

        Page office = loggedInToWork(OUTSIDER, PHONE);
        row(todos(office), title).click();
        button(notices(office), "退回").click();
        assertSaid(office, "请填写退回原因");
        awaitRest(office);
        picture(office, "notices-review");
        assertNoSidewaysScrolling(office);
        button(notices(office), "通过").click();
        assertSaid(office, "已审核通过");

        Page reader = loggedIn(READER, DESK);
        assertThat(row(notices(reader), title + " 新")).containsText("新");
        assertThat(row(todos(reader), title)).hasCount(0);
        openList(reader);
        field(reader, "栏目").selectOption(new SelectOption().setLabel(NEWS));
        button(notices(reader), "查找").click();
        assertThat(row(notices(reader), title)).isVisible();
        assertThat(row(notices(reader), "网络安全应急演练通告")).hasCount(0);
        picture(reader, "notices-column");
    }

    @Test
    void aDraftBeginsWithTheTemplateOfItsColumn() {
        Page page = editor(DESK);
        Locator text = notices(page).locator(".ql-editor");
        Locator column = field(page, "栏目");
        Locator use = button(notices(page), "用栏目模板");
        assertThat(use).hasCount(0);
        column.selectOption(new SelectOption().setLabel("会议通知"));
        assertThat(field(page, "标题")).hasValue("关于召开××会议的通知");
        assertThat(text).containsText("三、参会人员");
        awaitRest(page);
        picture(page, "notices-template");
        assertAccessible(page);

        column.selectOption(new SelectOption().setLabel("值班信息"));
        assertThat(text).containsText("抽查情况");
        assertThat(text).not().containsText("参会人员");
        column.selectOption(new SelectOption().setLabel("通知公告"));
        assertThat(field(page, "标题")).hasValue("");
        assertThat(text).hasText("");
        assertThat(use).hasCount(0);

        write(page, "我的标题", "我写的正文");
        column.selectOption(new SelectOption().setLabel("会议通知"));
        assertThat(use).isVisible();
        assertThat(text).hasText("我写的正文");
        page.setViewportSize(PHONE, 844);
        use.click();
        assertThat(notices(page).locator(".notices-question")).containsText("正文已有内容");
        awaitRest(page);
        picture(page, "notices-template");
        assertNoSidewaysScrolling(page);
        assertAccessible(page, ".notices-question");
        button(notices(page), "取消").click();
        assertThat(notices(page).locator(".notices-question")).hasCount(0);
        assertThat(text).hasText("我写的正文");
        use.click();
        button(notices(page), "替换正文").click();
        assertSaid(page, "已套用栏目模板");
        assertThat(text).containsText("三、参会人员");
        assertThat(text).not().containsText("我写的正文");
        assertThat(field(page, "标题")).hasValue("我的标题");
    }

    @Test
    void whoReadsWhatFewMayReadFindsHisNameUponIt() {
        Page reader = loggedIn(OUTSIDER, DESK);
        openList(reader);
        notices(reader).getByLabel("标题中的字").fill("信访事项");
        button(notices(reader), "查找").click();
        assertThat(reader).hasURL(Pattern.compile("text="));
        row(notices(reader), "近期重点信访事项研判").click();
        assertThat(notices(reader).locator(".notices-watermark")).containsText("邵静");
        picture(reader, "notices-watermark");
        reader.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(notices(reader).locator(".notices-watermark > span").first()).isVisible();
        picture(reader, "notices-watermark-print");

        Page other = loggedIn(READER, DESK);
        openList(other);
        notices(other).getByLabel("标题中的字").fill("信访事项");
        button(notices(other), "查找").click();
        assertThat(other).hasURL(Pattern.compile("text="));
        assertThat(row(notices(other), "近期重点信访事项研判")).hasCount(0);
    }

    @Test
    void whoPublishesForFewFindsHisNameUponItToo() {
        Page author = editor(DESK);
        field(author, "栏目").selectOption(new SelectOption().setLabel("特殊信息"));
        write(author, title("信访动态"), "仅供参阅。");
        publish(author);
        assertThat(notices(author).locator(".notices-article .notices-watermark")).containsText("陶正平");
        awaitRest(author);
        picture(author, "notices-watermark-desk");
        assertAccessible(author);

        link(notices(author), "更正…").click();
        assertThat(notices(author).locator(".ql-editor")).hasText("仅供参阅。");
        notices(author).locator(".ql-editor").fill("仅供领导同志参阅。");
        field(author, "更正说明").fill("补充。");
        button(notices(author), "确认更正").click();
        assertSaid(author, "已更正");
        assertThat(notices(author).locator(".notices-watermark")).containsText("陶正平");
        author.setViewportSize(PHONE, 844);
        awaitRest(author);
        picture(author, "notices-watermark-versions");
        assertNoSidewaysScrolling(author);
    }

    @Test
    void fromAClosedColumnOneCopiesToAnother() {
        String name = title("内参").replace(" ", "");
        String told = title("内部动态");
        Page keeper = loggedIn(KEEPER, DESK);
        openList(keeper);
        link(notices(keeper), "栏目管理").click();
        link(notices(keeper), "新建栏目").click();
        field(keeper, "栏目名称").fill(name);
        notices(keeper).locator(".ui-selectonemenu-trigger").click();
        keeper.locator(".ui-selectonemenu-panel:visible li").filter(new Locator.FilterOptions().setHasText("特殊")).click();
        field(keeper, "领导").check();
        button(notices(keeper), "保存").click();
        assertSaid(keeper, "已保存");
        Page author = editor(DESK);
        field(author, "栏目").selectOption(new SelectOption().setLabel(name));
        write(author, told, "仅供参阅。");
        publish(author);
        row(notices(keeper), name).click();
        button(notices(keeper), "停用栏目").click();
        assertSaid(keeper, "已停用");

        button(notices(author), "复制为新草稿").click();
        field(author, "复制到栏目").selectOption(new SelectOption().setLabel("特殊信息"));
        awaitRest(author);
        picture(author, "notices-copy-column");
        assertAccessible(author, ".notices-question");
        button(notices(author), "复制为新草稿").click();

        assertSaid(author, "已复制为新草稿");
        assertThat(field(author, "标题")).hasValue(told);
    }

    @Test
    void aColumnIsSetUpChangedAndClosed() {
        String name = title("专题").replace(" ", "");
        Page page = loggedIn(KEEPER, DESK);
        openList(page);
        link(notices(page), "栏目管理").click();
        assertThat(row(notices(page), "政务资讯")).isVisible();
        picture(page, "notices-columns");
        assertAccessible(page);

        link(notices(page), "新建栏目").click();
        field(page, "栏目名称").fill(name);
        notices(page).locator(".ui-selectonemenu-trigger").click();
        page.locator(".ui-selectonemenu-panel:visible li").filter(new Locator.FilterOptions().setHasText("特殊")).click();
        assertThat(field(page, "领导")).isVisible();
        button(notices(page), "保存").click();
        assertSaid(page, "特殊栏目须指定读者");
        field(page, "领导").check();
        notices(page).getByLabel("科室审核", new Locator.GetByLabelOptions().setExact(true)).pressSequentially("xunuo");
        page.locator(".ui-autocomplete-panel:visible .ui-autocomplete-item").filter(new Locator.FilterOptions().setHasText("许诺")).first().click();
        field(page, "标题模板").fill("关于开展××专项工作的通知");
        notices(page).locator(".ql-editor").click();
        page.keyboard().type("一、工作目标");
        awaitRest(page);
        picture(page, "notices-column-form");
        assertAccessible(page);
        button(notices(page), "保存").click();
        assertSaid(page, "已保存");
        assertThat(notices(page).locator("tr").filter(new Locator.FilterOptions().setHasText(name))).containsText("科室（1 人）");

        row(notices(page), name).click();
        assertThat(field(page, "领导")).isChecked();
        assertThat(notices(page).locator(".ui-autocomplete-token")).containsText("许诺");
        assertThat(field(page, "标题模板")).hasValue("关于开展××专项工作的通知");
        assertThat(notices(page).locator(".ql-editor")).hasText("一、工作目标");
        page.setViewportSize(PHONE, 844);
        awaitRest(page);
        picture(page, "notices-column-form");
        assertNoSidewaysScrolling(page);
        button(notices(page), "停用栏目").click();
        assertSaid(page, "已停用");
        assertThat(notices(page).locator("tr").filter(new Locator.FilterOptions().setHasText(name))).containsText("已停用");
        picture(page, "notices-columns");
        assertNoSidewaysScrolling(page);
        row(notices(page), name).click();
        button(notices(page), "删除栏目").click();
        notices(page).locator(".notices-question").getByText("删除栏目").last().click();
        assertSaid(page, "已删除");
    }
}
