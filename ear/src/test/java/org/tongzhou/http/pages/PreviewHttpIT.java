package org.tongzhou.http.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongzhou.http.PortalClient;

/** What the catalogue shows of a portlet before it is added. */
class PreviewHttpIT {
    private static final Pattern ACTION = Pattern.compile("action=\"(/portal/preview[^\"]*)\"");

    private final PortalClient user = PortalClient.loggedIn("xunuo");

    @Test
    void aPortletIsShownAsItsCallerWouldSeeItWithoutAMenu() {
        HttpResponse<String> answer = preview("/home::links");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("常用链接", "www.gov.cn").doesNotContain("tz-menu", "<html", user.token());
    }

    @Test
    void anAddressInAPreviewDoesNothing() {
        String action = "/portal/preview?_a=900000000000000001&_t=" + user.token();

        assertThat(user.getOnce(action).statusCode()).isEqualTo(404);
        assertThat(user.send(PortalClient.request(action).POST(BodyPublishers.noBody())).statusCode()).isEqualTo(405);
        Matcher shown = ACTION.matcher(preview("/home::note").body().replace("&amp;", "&"));
        assertThat(shown.find()).isTrue();
        assertThat(user.post(shown.group(1), Map.of("text", "x")).statusCode()).isEqualTo(405);
        assertThat(user.getOnce(shown.group(1)).statusCode()).isEqualTo(404);
    }

    @Test
    void aPortletThatTheCallerMayNotSeeIsRefused() {
        assertThat(preview("/administration::portlets").statusCode()).isEqualTo(403);
        assertThat(preview("/administration::portlets").body()).contains("data-tz-problem").doesNotContain("小窗管理");
        assertThat(PortalClient.loggedIn("sysadmin").get("/portal/preview?portlet=/administration::portlets").statusCode()).isEqualTo(200);
    }

    @Test
    void whoIsNotLoggedInSeesNothing() {
        assertThat(new PortalClient().getOnce("/portal/preview?portlet=/home::links").statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource({"''", "portlet=", "portlet=links", "portlet=/home::nothing", "portlet=/nowhere::links", "portlet=%00::x", "portlet=/home::links%0a"})
    void whatIsNoPortletIsNotFound(String query) {
        assertThat(user.get("/portal/preview?" + query).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> preview(String portlet) {
        return user.get("/portal/preview?portlet=" + portlet);
    }
}
