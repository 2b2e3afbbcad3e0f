package org.tongzhou.http.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tongzhou.http.PortalClient;

/** What addresses that nobody has rendered get from the windows of notices. */
class NoticesHttpIT {
    private static final String HOME = "/portal/p/home";
    private static final Pattern WINDOW = Pattern.compile("data-window=\"(\\d+)\" data-portlet=\"/notices::notices\"");

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

    private static String window(PortalClient user) {
        Matcher window = WINDOW.matcher(user.get(HOME).body());
        assertThat(window.find()).isTrue();
        return window.group(1);
    }

    private static String view(PortalClient user, String view, String id) {
        String window = window(user);
        return user.get(HOME + "?_s." + window + "=maximized&_p." + window + "._view=" + view
            + (id.isEmpty() ? "" : "&_p." + window + ".id=" + id)).body();
    }
}
