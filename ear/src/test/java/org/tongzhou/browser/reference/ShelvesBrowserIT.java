package org.tongzhou.browser.reference;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.tongzhou.browser.BrowserTest;

/** Speeches, materials and albums, as who keeps and who reads them see them. */
class ShelvesBrowserIT extends BrowserTest {
    private static final String KEEPER = "shaojing";
    private static final String READER = "xunuo";
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    private static String address(String portlet) {
        return "/portal/p/reference?_open=/reference::" + portlet;
    }

    private static Locator shelf(Page page, String portlet) {
        return page.locator("section[data-portlet='/reference::" + portlet + "']");
    }

    private static Locator button(Locator window, String name) {
        return window.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Locator window, String name) {
        return window.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator field(Locator window, String label) {
        return window.locator(".tz-field").getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    private static void assertSaid(Locator window, String words) {
        assertThat(window.locator(".tz-said")).containsText(words);
    }

    private void look(Page page, String name) {
        picture(page, name);
        assertAccessible(page);
    }

    private void lookOnThePhone(Page page, String name) {
        look(page, name);
        assertNoSidewaysScrolling(page);
    }

    @Test
    void aSpeechIsMarkedUntilItsLeaderHasGoneOverIt() {
        String title = "在防汛工作会议上的讲话 " + mark;
        Page keeper = loggedIn(KEEPER, DESK, "/portal/p/reference");
        assertThat(shelf(keeper, "speeches")).containsText("未经本人审阅");
        look(keeper, "shelves-home");
        keeper.navigate(address("speeches"));
        Locator speeches = shelf(keeper, "speeches");
        look(keeper, "speeches-list");
        link(speeches, "录入讲话").click();
        field(speeches, "标题").fill(title);
        field(speeches, "类别").selectOption("会议讲话");
        field(speeches, "讲话日期").fill(LocalDate.now().toString());
        field(speeches, "从人员中选").pressSequentially("tzp");
        keeper.locator(".ui-autocomplete-panel:visible .ui-autocomplete-item").filter(new Locator.FilterOptions().setHasText("陶正平")).first().click();
        assertThat(field(speeches, "讲话人")).hasValue("陶正平");
        assertThat(field(speeches, "时任职务")).not().hasValue("");
        field(speeches, "从人员中选").fill("");
        field(speeches, "讲话人").fill("老市长" + mark);
        field(speeches, "时任职务").fill("市长");
        field(speeches, "场合").fill("全市防汛工作会议");
        speeches.locator(".ql-editor").click();
        keeper.keyboard().insertText("同志们：汛期已到。");
        look(keeper, "speeches-write");
        button(speeches, "发布").click();
        assertSaid(speeches, "已发布");

        Page reader = loggedIn(READER, PHONE, address("speeches"));
        Locator read = shelf(reader, "speeches");
        assertThat(link(read, "录入讲话")).hasCount(0);
        read.getByLabel("标题、讲话人、场合中的字").fill(mark);
        button(read, "查找").click();
        assertThat(read.locator("tbody tr")).hasCount(1);
        assertThat(read.locator("tbody")).containsText("未经本人审阅");
        lookOnThePhone(reader, "speeches-found");
        link(read, title).click();
        assertThat(read.locator(".tz-message.tz-warn")).containsText("未经讲话人本人审阅");
        assertThat(read.locator("dl")).containsText("老市长" + mark + " 市长");
        lookOnThePhone(reader, "speeches-read");

        button(speeches, "确认审定稿").click();
        field(speeches, "审阅人").fill("老市长" + mark);
        look(keeper, "speeches-review");
        button(speeches, "确认已审阅").click();
        assertSaid(speeches, "已确认为审定稿");
        assertThat(speeches.locator(".reference-facts")).containsText("审定稿：老市长" + mark);
        reader.reload();
        assertThat(read.locator("h3").first()).containsText(title);
        assertThat(read.locator("h3").first()).not().containsText("未经本人审阅");

        link(speeches, "更正").click();
        speeches.locator(".ql-editor").click();
        keeper.keyboard().insertText("（补充）");
        field(speeches, "更正说明").fill("补充一句");
        button(speeches, "保存更正").click();
        assertSaid(speeches, "更正已保存");
        assertThat(speeches.locator("h3").first()).containsText("未经本人审阅");
        button(speeches, "查看原文").click();
        assertThat(speeches.locator(".reference-former")).containsText("汛期已到");
        link(speeches, "老市长" + mark).click();
        assertThat(speeches.locator("tbody tr")).hasCount(1);
    }

    @Test
    void aClippingIsOpenedByAKeeperAndTellsItsTwin() {
        String title = "网上办事的新做法 " + mark;
        Page writer = loggedIn(READER, DESK, address("materials"));
        Locator materials = shelf(writer, "materials");
        look(writer, "materials-list");
        clip(writer, materials, title);
        assertThat(field(materials, "阅读范围")).hasCount(0);
        look(writer, "materials-write");
        button(materials, "发布").click();
        assertSaid(materials, "已发布");
        assertThat(materials.locator(".reference-facts")).containsText("本单位（科室）");

        Page keeper = loggedIn(KEEPER, PHONE, address("materials"));
        Locator kept = shelf(keeper, "materials");
        kept.getByLabel("标题、作者、来源中的字").fill(mark);
        button(kept, "查找").click();
        assertThat(kept.locator("tbody tr")).hasCount(1);
        link(kept, title).click();
        link(kept, "更正").click();
        field(kept, "阅读范围").selectOption("全体人员");
        field(kept, "更正说明").fill("向全体人员开放");
        lookOnThePhone(keeper, "materials-open");
        button(kept, "保存更正").click();
        assertSaid(kept, "更正已保存");
        assertThat(kept.locator(".reference-facts")).containsText("全体人员");
        lookOnThePhone(keeper, "materials-read");

        keeper.navigate(address("materials"));
        clip(keeper, kept, "重复的剪报 " + mark);
        button(kept, "保存草稿").click();
        assertSaid(kept, "同一网址已由");
        assertThat(kept.locator(".reference-document .tz-message")).containsText(title);
        lookOnThePhone(keeper, "materials-twin");
        button(kept, "删除").click();
        button(kept, "确认删除").click();
        assertSaid(kept, "草稿已删除");
    }

    private void clip(Page page, Locator materials, String title) {
        link(materials, "录入资料").click();
        field(materials, "标题").fill(title);
        field(materials, "类别").selectOption("经验做法");
        field(materials, "日期").fill(LocalDate.now().toString());
        field(materials, "剪报来源").selectOption("网站");
        field(materials, "来源").fill("政务观察网");
        field(materials, "网址").fill("https://news.example.com/" + mark);
        materials.locator(".ql-editor").click();
        page.keyboard().insertText("摘录：一窗受理。");
    }

    @Test
    void anAlbumIsToldInWordsSeenAndHeard() throws IOException {
        String title = "江岸晨练 " + mark;
        Page keeper = loggedIn(KEEPER, DESK, address("media"));
        Locator media = shelf(keeper, "media");
        look(keeper, "media-list");
        link(media, "录入相册").click();
        field(media, "标题").fill(title);
        field(media, "类别").selectOption("活动影像");
        field(media, "日期").fill(LocalDate.now().toString());
        field(media, "作者").fill("邵静");
        field(media, "来源和版权").fill("本单位拍摄");
        media.locator("input[type=file]").setInputFiles(new FilePayload("晨练.png", "image/png", png()));
        words(media, "晨练.png").waitFor();
        button(media, "发布").click();
        assertSaid(media, "请填写“晨练.png”的说明");
        write(media, "晨练.png", "晨光里，三个人在江边打太极拳");
        media.locator("input[type=file]").setInputFiles(new FilePayload("江面.png", "image/png", png()));
        write(media, "江面.png", "江面上一条船");
        assertThat(words(media, "晨练.png")).hasValue("晨光里，三个人在江边打太极拳");
        media.locator("input[type=file]").setInputFiles(new FilePayload("多余.png", "image/png", png()));
        write(media, "多余.png", "没有用处");
        button(media, "移除江面.png").click();
        assertThat(words(media, "江面.png")).hasCount(0);
        assertThat(words(media, "多余.png")).hasValue("没有用处");
        button(media, "移除多余.png").click();
        assertThat(words(media, "多余.png")).hasCount(0);
        assertThat(words(media, "晨练.png")).hasValue("晨光里，三个人在江边打太极拳");
        media.locator("input[type=file]").setInputFiles(new FilePayload("渡口.png", "image/png", png()));
        write(media, "渡口.png", "渡口的早班船");
        media.getByLabel("上移“渡口.png”").press("Enter");
        assertThat(media.locator("[data-tz-files] li").first()).containsText("渡口.png");
        assertThat(media.locator(".reference-caption input").first()).hasValue("渡口的早班船");
        assertThat(media.getByLabel("设为封面“渡口.png”")).hasAttribute("aria-pressed", "true");
        media.getByLabel("设为封面“晨练.png”").press("Enter");
        assertThat(media.getByLabel("设为封面“晨练.png”")).hasAttribute("aria-pressed", "true");
        assertThat(media.getByLabel("设为封面“渡口.png”")).hasAttribute("aria-pressed", "false");
        look(keeper, "media-write");
        keeper.setViewportSize(PHONE, 844);
        lookOnThePhone(keeper, "media-write-phone");
        keeper.setViewportSize(DESK, 900);
        button(media, "发布").click();
        assertSaid(media, "已发布");
        Locator picture = media.getByAltText("晨光里，三个人在江边打太极拳");
        assertThat(picture).isVisible();
        assertThat(picture).hasJSProperty("naturalWidth", 480);
        assertThat(media.locator(".reference-pictures img").first()).hasAttribute("alt", "渡口的早班船");
        look(keeper, "media-keeper");

        Page reader = loggedIn(READER, PHONE, address("media"));
        Locator seen = shelf(reader, "media");
        lookOnThePhone(reader, "media-found");
        link(seen, "机关广播操间奏与提示音").click();
        assertThat(seen.locator("audio")).hasCount(2);
        seen.locator("audio").first().evaluate("audio => { audio.preload = 'metadata'; audio.load(); }");
        reader.waitForFunction("() => document.querySelector('audio').duration > 3");
        APIResponse part = reader.request().get(reader.url().replaceFirst("(https?://[^/]+).*", "$1") + seen.locator("audio").first().getAttribute("src"),
            RequestOptions.create().setHeader("Range", "bytes=0-3"));
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.text()).isEqualTo("RIFF");
        lookOnThePhone(reader, "media-heard");
        link(seen, "返回").click();
        link(seen, "景川城市风貌（示意图集）").click();
        assertThat(seen.locator(".reference-pictures img")).hasCount(4);
        lookOnThePhone(reader, "media-read");
    }

    private static byte[] png() throws IOException {
        BufferedImage picture = new BufferedImage(960, 640, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(new Color(0xf7b267));
        pen.fillRect(0, 0, 960, 640);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    private static void write(Locator media, String file, String text) {
        words(media, file).fill(text);
        media.page().waitForResponse(answer -> answer.request().method().equals("POST") && !String.valueOf(answer.request().postData()).contains("_quiet=true"),
            () -> words(media, file).blur()); // as who goes on does
    }

    /** The field for the words of a picture; the line of the upload has its name before. */
    private static Locator words(Locator media, String file) {
        return media.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName(file).setExact(true));
    }
}
