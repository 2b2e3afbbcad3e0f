package org.tongzhou.portal.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.tongzhou.core.attachments.previews.FilePreview;
import org.tongzhou.core.security.PasswordPolicy;

import org.tongzhou.core.pages.LayerKind;
import org.tongzhou.core.pages.Locks;
import org.tongzhou.core.pages.Place;
import org.tongzhou.core.pages.PortletReference;
import org.tongzhou.core.pages.WindowDetails;

class ThemeTest {
    private static final String SCRIPT = "<script>alert('x')</script>";

    private static final Place PLACE = new Place(0, 0, 6, 8, true);

    private final Theme theme = Samples.theme();

    @Test
    void scriptInTitlesNamesAndTabsIsShownAsText() throws IOException {
        Shell shell = new Shell("t", new Shell.User(SCRIPT, SCRIPT, SCRIPT, SCRIPT),
            List.of(new Tab(SCRIPT, SCRIPT, "/portal/p/x\"onclick=\"y", true)), Samples.DAY, 0, "");
        WindowFrame window = new WindowFrame(Samples.details(1, PLACE), PLACE, SCRIPT, SCRIPT, SCRIPT, false, false, "/portal/p/x",
            List.of(new WindowAction(SCRIPT, SCRIPT, "/portal/p/x", false)), WindowBody.error(SCRIPT, "/portal/p/x"));
        WindowFrame off = Samples.window(2, "x", "", WindowBody.maintenance(SCRIPT));
        WindowFrame preview = Samples.window(3, "x", "", WindowBody.preview(SCRIPT, SCRIPT));

        String page = page(new PageView(shell, Samples.page(SCRIPT), SCRIPT, SCRIPT, SCRIPT, false, List.of(window, off, preview)));

        assertThat(page).doesNotContain("<script>").doesNotContain("\"onclick=");
        assertThat(page).contains("<title>&lt;script&gt;alert('x')&lt;/script&gt; · ");
    }

    @Test
    void markupOfPortletsIsWrittenAsItIs() throws IOException {
        String markup = "<b class='x'>景川 & 𠮷</b>";

        assertThat(window(Samples.window(1, "待办", "", WindowBody.content(markup)))).contains(markup);
    }

    @Test
    void headMarkupOfPortletsStandsInTheHead() throws IOException {
        Shell shell = Samples.shell(List.of(), "<link rel='stylesheet' href='/x/y.css'>");

        String page = page(PageView.arranged(shell, Samples.page("首页"), null, List.of()));

        assertThat(page.substring(0, page.indexOf("</head>"))).contains("<link rel='stylesheet' href='/x/y.css'>");
    }

    @Test
    void aFragmentBringsTheHeadMarkupOfItsWindowBeforeTheFrame() throws IOException {
        Exchange exchange = Exchange.chinese();
        WindowFrame frame = Samples.window(7, "邮件", "", WindowBody.content("late"));

        theme.window(frame, "<link rel='stylesheet' href='/x/y.css'>", exchange.request(), exchange.response());

        assertThat(exchange.text().strip())
            .startsWith("<template data-tz-head><link rel='stylesheet' href='/x/y.css'></template>")
            .contains("id=\"window-7\"");
    }

    @Test
    void aFragmentWithoutHeadMarkupIsTheFrameAlone() throws IOException {
        assertThat(window(Samples.window(7, "邮件", "", WindowBody.content("late"))).strip()).startsWith("<section");
    }

    @Test
    void everyScriptOfAPageCarriesTheNonceAndNoneIsInline() throws IOException {
        String page = page(Samples.homepage());

        assertThat(page.split("<script")).hasSize(2);
        assertThat(page).containsPattern("<script type=\"module\" src=\"[^\"]+/portal.js\" nonce=\"nonce-of-the-test\"></script>");
        assertThat(page).doesNotContainPattern("\\son[a-z]+=");
    }

    @Test
    void aWindowsMenuLinksToItsModesAndStatesAndMarksThePresentOne() throws IOException {
        String window = window(Samples.window(5, "链接", "", WindowBody.content("")));

        assertThat(window).contains("aria-label=\"窗口菜单：链接\"")
            .containsPattern("href=\"/portal/p/home/window/5\" data-act=\"view\" aria-current=\"true\"><i [^>]*></i>查看</a>")
            .containsPattern("href=\"/portal/p/home/window/5\\?mode=edit\" data-act=\"edit\"><i [^>]*></i>设置</a>")
            .containsPattern("href=\"/portal/p/home/window/5\\?state=maximized\" data-act=\"maximized\"><i [^>]*></i>最大化</a>");
    }

    @Test
    void whatOnlyAScriptCanDoIsAButtonThatIsNotShownWithoutScripts() throws IOException {
        assertThat(window(Samples.window(5, "链接", "", WindowBody.content(""))))
            .contains("<li class=\"tz-scripted\"><button type=\"button\" class=\"tz-panel-item\" data-act=\"remove\">");
    }

    @Test
    void aFrameSaysItsPlaceCountedFromOneAndWhatItIs() throws IOException {
        WindowDetails details = new WindowDetails(12, new PortletReference("/home", "links"), new Place(4, 8, 5, 9, true), false,
            LayerKind.UNIT, new Locks(true, false, false));
        WindowFrame frame = new WindowFrame(details, details.place(), "notices mail", "链接", "", false, false, "", List.of(), WindowBody.content(""));

        assertThat(window(frame)).contains("<section class=\"tz-window tz-auto\" id=\"window-12\"")
            .contains("data-window=\"12\" data-portlet=\"/home::links\" data-topics=\"notices mail\"")
            .contains("data-w=\"5\" style=\"--x:5;--y:9;--w:5;--h:9\" data-must-stay").contains("data-origin=\"UNIT\"")
            .doesNotContain("data-fixed");
    }

    @Test
    void aGridSaysWhereItsEditorStoresIt() throws IOException {
        assertThat(page(Samples.homepage()))
            .contains("id=\"grid\" data-revision=\"0.r\" data-layout=\"/portal/api/pages/home/layout\"").contains("data-layer=\"\"");
    }

    @Test
    void aPortletThatIsSwitchedOffShowsTheAdministratorsWords() throws IOException {
        assertThat(window(Samples.window(5, "会议室", "", WindowBody.maintenance("今日 18:00 恢复"))))
            .contains("role=\"status\"", "正在维护", "<p>今日 18:00 恢复</p>");
    }

    @Test
    void aWindowWithoutActionsHasNoMenu() throws IOException {
        WindowFrame window = new WindowFrame(Samples.details(1, PLACE), PLACE, "", "待办", "", false, false, "", List.of(),
            WindowBody.content(""));

        assertThat(window(window)).doesNotContain("<details");
    }

    @Test
    void aMinimizedWindowShowsItsTitleOnly() throws IOException {
        WindowFrame window = Samples.minimized(1, "待办", WindowBody.content("secret"));

        assertThat(window(window)).contains("待办").doesNotContain("secret").doesNotContain("tz-window-body");
    }

    @Test
    void aMaximizedWindowOffersTheWayBack() throws IOException {
        assertThat(page(Samples.maximized())).contains("aria-label=\"还原窗口：使用统计\">还原</a>");
    }

    @Test
    void aLateWindowNamesWhereToFetchItWithAndWithoutScript() throws IOException {
        String window = window(Samples.window(7, "邮件", "", WindowBody.late("/portal/p/home/window/7?a=1&b=2")));

        assertThat(window).contains("id=\"window-7\"").contains("data-late=\"/portal/p/home/window/7?a=1&amp;b=2\"")
            .contains("<noscript><p><a href=\"/portal/p/home/window/7?a=1&amp;b=2\">加载</a></p></noscript>");
    }

    @Test
    void aFailedWindowTellsItsIncidentNumber() throws IOException {
        String window = window(Samples.window(9, "公文", "", WindowBody.error("20261123-8F2C", "/portal/p/home/window/9")));

        assertThat(window).contains("role=\"alert\"").contains("<code>20261123-8F2C</code>");
    }

    @Test
    void aPageWithoutWindowsSaysWhyAndWhatToDo() throws IOException {
        assertThat(page(Samples.empty())).contains("这个页面还没有内容").contains("data-act=\"add\">添加窗口</button>");
        assertThat(page(PageView.arranged(Samples.shell(), Samples.page("资料"), null, List.of())))
            .contains("与本单位的管理员联系").doesNotContain("data-act=\"add\"");
    }

    @Test
    void bytesOfAPageGrowByTheSameForEachWindow() throws IOException {
        int two = bytes(Samples.manyWindows(2));
        int four = bytes(Samples.manyWindows(4));
        int eight = bytes(Samples.manyWindows(8));

        assertThat(eight - four).isEqualTo(2 * (four - two));
    }

    @Test
    void theLengthSentIsThatOfTheBytes() throws IOException {
        Exchange exchange = Exchange.chinese();

        theme.page(Samples.homepage(), exchange.request(), exchange.response());

        assertThat(exchange.headers).containsEntry("Content-Length", Integer.toString(exchange.body.size()))
            .containsEntry("Content-Type", "text/html;charset=UTF-8");
    }

    @Test
    void theLoginFormKeepsNameTokenAndWayBackButNeverAPassword() throws IOException {
        Exchange exchange = Exchange.chinese();

        theme.login(new LoginView("token-7", "shao\"jing", "/portal/p/home?a=1", LoginView.Step.PASSWORD, LoginView.Notice.FAILED, "", new PasswordPolicy(8, 5, Duration.ofDays(90)),
            LoginView.Certificate.ENOUGH), exchange.request(),
            exchange.response());

        assertThat(exchange.text()).contains("name=\"_csrf\" value=\"token-7\"").contains("name=\"username\" value=\"shao&#34;jing\"")
            .contains("name=\"return\" value=\"/portal/p/home?a=1\"").contains("用户名或密码不正确")
            .contains("name=\"password\" type=\"password\" autocomplete=\"current-password\" required autofocus");
    }

    @Test
    void anErrorDropsWhatWasWrittenBefore() throws IOException {
        Exchange exchange = Exchange.chinese();
        exchange.body.writeBytes("half a page".getBytes(StandardCharsets.UTF_8));

        theme.error(ErrorView.failed("20261123-8F2C"), exchange.request(), exchange.response());

        assertThat(exchange.status).isEqualTo(500);
        assertThat(exchange.text()).startsWith("<!DOCTYPE html>").contains("<code>20261123-8F2C</code>");
    }

    @Test
    void anErrorAfterAPostDoesNotOfferToRepeatIt() throws IOException {
        Exchange exchange = Exchange.chinese();
        exchange.method = "POST";
        exchange.uri = "/portal/p/home/action";

        theme.error(ErrorView.of(ErrorView.Kind.MAINTENANCE), exchange.request(), exchange.response());

        assertThat(exchange.text()).doesNotContain("/portal/p/home/action");
    }

    @Test
    void aFilePageSaysWhatIsMissingAndRunsNothing() throws IOException {
        Exchange read = Exchange.chinese();
        Exchange none = Exchange.chinese();

        theme.file(new FileView("表<1>.docx", "/portal/files/7", new FilePreview(FilePreview.State.SHOWN, "<p>防汛</p>", true)), read.request(), read.response());
        theme.file(new FileView("坏.docx", "/portal/files/8", new FilePreview(FilePreview.State.NONE, "", false)), none.request(), none.response());

        assertThat(read.text()).startsWith("<!DOCTYPE html>").contains("<h1>表&lt;1&gt;.docx</h1>", "<p>防汛</p>", "其余内容见原文件", "href=\"/portal/files/7\"").doesNotContain("<script");
        assertThat(none.text()).contains("无法在线预览", "href=\"/portal/files/8\"").doesNotContain("其余内容见原文件");
    }

    @Test
    void manyPagesAreListedInAMenuAtTheEndOfTheBarAndFewAreNot() throws IOException {
        assertThat(bar(Samples.manyPages(8))).doesNotContain("全部页面");
        String many = bar(Samples.manyPages(9));

        assertThat(many.substring(many.indexOf("全部页面"))).contains("href=\"/portal/p/topic-1\"", "href=\"/portal/p/topic-9\"");
    }

    @Test
    void aTabTellsItsWholeTitle() throws IOException {
        assertThat(bar(Samples.manyPages(5))).contains("title=\"市政府系统跨部门协同办公事项专题页面 5\"");
    }

    @Test
    void thePhoneReachesHomePagesAndTheUsersMenu() throws IOException {
        String page = page(Samples.homepage());
        String dock = page.substring(page.indexOf("<nav class=\"tz-dock\""));

        assertThat(dock).contains("href=\"/portal/\"").contains("href=\"/portal/p/documents\"").contains("action=\"/portal/logout\"");
    }

    private String bar(PageView view) throws IOException {
        String page = page(view);
        return page.substring(page.indexOf("<nav class=\"tz-nav\""), page.indexOf("<main"));
    }

    private String page(PageView view) throws IOException {
        Exchange exchange = Exchange.chinese();
        theme.page(view, exchange.request(), exchange.response());
        return exchange.text();
    }

    private int bytes(PageView view) throws IOException {
        return page(view).getBytes(StandardCharsets.UTF_8).length;
    }

    private String window(WindowFrame view) throws IOException {
        Exchange exchange = Exchange.chinese();
        theme.window(view, exchange.request(), exchange.response());
        return exchange.text();
    }
}
