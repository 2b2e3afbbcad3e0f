package org.tongzhou.http.notices;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tongzhou.http.PortalClient;

/** What addresses that nobody has rendered get from the windows of notices. */
class NoticesHttpIT {
    private static final String HOME = "/portal/p/home";

    @Test
    void theDeskIsClosedToThoseWhoDoNotPublish() {
        PortalClient publisher = PortalClient.loggedIn("taozhengping");
        String desk = view(publisher, "desk", "");
        Matcher draft = Pattern.compile("_view=draft&amp;_p\\.\\d+\\.id=(\\d+)|id=(\\d+)&amp;_p\\.\\d+\\._view=draft").matcher(desk);
        assertThat(draft.find()).as("a draft in " + desk).isTrue();
        String id = draft.group(1) != null ? draft.group(1) : draft.group(2);
        PortalClient reader = PortalClient.loggedIn("xunuo");

        assertThat(view(reader, "desk", "")).contains("没有发布通知的权限").doesNotContain("安全用电检查");
        assertThat(view(reader, "draft", id)).doesNotContain("安全用电检查");
        assertThat(view(reader, "sent", id)).doesNotContain("安全用电检查");
    }

    @Test
    void anAddressOpensThePortletsWindowMaximized() {
        PortalClient user = PortalClient.loggedIn("xunuo");

        String location = user.getOnce(HOME + "?_open=%2Fnotices%3A%3Anotices").headers().firstValue("Location").orElseThrow();

        assertThat(location).endsWith(HOME + "?_s." + window(user) + "=maximized");
        assertThat(user.getOnce(HOME + "?_open=%2Fnowhere%3A%3Anothing").statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsNoNoticeIsNoError() {
        PortalClient user = PortalClient.loggedIn("xunuo");
        String parameter = HOME + "?_s." + window(user) + "=maximized&_g.%7Burn%3Atongzhou%3Anotices%7DnoticeId=";

        assertThat(user.get(parameter + "999999").body()).contains("没有这条通知");
        assertThat(user.get(parameter + "1;drop").body()).contains("role=\"search\"").doesNotContain("系统繁忙");
    }

    @Test
    void anAddressThatNamesNoNumberIsAnsweredWithoutInternals() {
        PortalClient publisher = PortalClient.loggedIn("taozhengping");

        for (String view : List.of("draft", "sent")) {
            assertThat(view(publisher, view, "abc")).as(view).contains("没有这条通知").doesNotContain("j_idt", "must be", "系统繁忙");
        }
    }

    @Test
    void theDeskIsSortedAndPagedByItsAddress() {
        PortalClient publisher = PortalClient.loggedIn("taozhengping");

        String few = "text=" + URLEncoder.encode("公文", UTF_8); // all on one page
        List<String> rising = titles(window(publisher, "/notices::notices", "_view=desk", few, "sort=title", "order=asc"));
        List<String> falling = titles(window(publisher, "/notices::notices", "_view=desk", few, "sort=title", "order=desc"));
        List<String> fromTheSecond = titles(window(publisher, "/notices::notices", "_view=desk", few, "sort=title", "order=asc", "first=1"));

        assertThat(rising).hasSizeGreaterThan(2);
        assertThat(falling).isEqualTo(reversed(rising));
        assertThat(fromTheSecond).isEqualTo(rising.subList(1, rising.size()));
    }

    private static List<String> reversed(List<String> titles) {
        List<String> reversed = new ArrayList<>(titles);
        Collections.reverse(reversed);
        return reversed;
    }

    private static List<String> titles(String markup) {
        return Pattern.compile("class=\"tz-title\"[^>]*>([^<]*)<").matcher(markup).results().map(title -> title.group(1)).toList();
    }

    @Test
    void aSearchThatIsTooLongSaysSoInsteadOfShowingAll() {
        PortalClient user = PortalClient.loggedIn("taozhengping");
        String text = "long".repeat(15) + "1";

        for (String markup : List.of(window(user, "/notices::notices", "text=" + text), window(user, "/notices::notices", "_view=desk", "text=" + text),
            window(user, "/todo::todo", "text=" + text))) {
            assertThat(markup).contains("最多 60 个字符，现有 61 个", "value=\"" + text + "\"", "aria-invalid=\"true\"").doesNotContain("<table");
        }
        assertThat(window(user, "/notices::notices", "text=" + text.substring(1))).doesNotContain("最多 60 个字符", "aria-invalid=\"true\"");
    }

    /** The maximized window of a portlet, with these parameters. */
    private static String window(PortalClient user, String portlet, String... parameters) {
        String window = number(user, portlet);
        String query = Stream.of(parameters).map(parameter -> "&_p." + window + "." + parameter).collect(Collectors.joining());
        return user.get(HOME + "?_s." + window + "=maximized" + query).body();
    }

    private static String window(PortalClient user) {
        return number(user, "/notices::notices");
    }

    private static String number(PortalClient user, String portlet) {
        Matcher window = Pattern.compile("data-window=\"(\\d+)\" data-portlet=\"" + portlet + "\"").matcher(user.get(HOME).body());
        assertThat(window.find()).isTrue();
        return window.group(1);
    }

    private static String view(PortalClient user, String view, String id) {
        return id.isEmpty() ? window(user, "/notices::notices", "_view=" + view) : window(user, "/notices::notices", "_view=" + view, "id=" + id);
    }
}
