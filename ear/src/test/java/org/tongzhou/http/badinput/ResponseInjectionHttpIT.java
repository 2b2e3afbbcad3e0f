package org.tongzhou.http.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongzhou.http.Applications;
import org.tongzhou.http.PortalClient;
import org.tongzhou.http.PortalOperator;
import org.tongzhou.http.PortalServer;
import org.tongzhou.http.ShownWindow;

/** A portlet that puts what a user has typed into headers, cookies and redirects. */
class ResponseInjectionHttpIT {
    private static final String PAGE = "/portal/p/injection";
    private static final String SPLIT = "a\r\nX-Injected: yes\r\n\r\n<script>alert(1)</script>";

    private final PortalClient user = PortalClient.loggedIn("xunuo");
    private ShownWindow window;

    @BeforeAll
    static void page() {
        Applications.deploy("injection", PortalServer.PORTLETS.resolve("stress/target/stress.war"));
        PortalOperator.makePage("injection", "/injection::Hostile");
    }

    @AfterAll
    static void undeploy() {
        Applications.undeploy("injection");
    }

    @BeforeEach
    void open() {
        window = ShownWindow.only(user.get(PAGE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"header", "cookie"})
    void aLineBreakInAValueSplitsNoResponseOfAnyPhase(String what) {
        for (HttpResponse<String> answer : everyPhase(what, "X-Typed", SPLIT)) {
            assertWhole(answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Typed: a\r\nX-Injected", "X Typed", "", "X-\u540c\u821f", "X-Typed:"})
    void aHeaderOrCookieWhoseNameIsNoneBreaksNoPage(String name) {
        for (String what : List.of("header", "cookie")) {
            for (HttpResponse<String> answer : everyPhase(what, name, "value")) {
                assertWhole(answer);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length", "Transfer-Encoding", "Connection", "Set-Cookie", "Location", "Content-Type", "Content-Disposition",
        "Content-Encoding", "Content-Range", "Content-Security-Policy", "Content-Security-Policy-Report-Only", "X-Content-Type-Options",
        "X-Frame-Options", "Referrer-Policy", "Permissions-Policy", "Strict-Transport-Security", "Clear-Site-Data", "Refresh", "Trailer",
        "Upgrade", "WWW-Authenticate", "Access-Control-Allow-Origin", "Cache-Control", "Vary"})
    void aWindowThatRendersSetsNoHeaderThatRulesThePage(String name) {
        HttpResponse<String> page = rendered("header", name, "1");

        assertWhole(page);
        assertThat(page.headers().allValues(name)).doesNotContain("1");
    }

    @Test
    void aPortletCannotTakeTheSessionsCookieAway() {
        String session = user.cookie("JSESSIONID");

        everyPhase("cookie", "JSESSIONID", "stolen");
        everyPhase("cookie", "jsessionid", "stolen");
        everyPhase("header", "Set-Cookie", "JSESSIONID=stolen; Path=/");

        assertThat(user.cookie("JSESSIONID")).isEqualTo(session);
        assertThat(user.get(PAGE).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/portal/p/injection\r\nX-Injected: yes", "/portal/p/injection\r\n\r\n<script>alert(1)</script>", "/\u540c\u821f", "/a b\0c"})
    void aRedirectIsOneLine(String location) {
        HttpResponse<String> answer = user.postOnce(window.report().get("action"), Map.of("do", "redirect", "value", location));

        assertThat(answer.statusCode()).isIn(302, 400, 500);
        assertThat(answer.headers().firstValue("X-Injected")).isEmpty();
        assertThat(answer.body()).doesNotContain("<script>alert");
        answer.headers().firstValue("Location").ifPresent(sent -> assertThat(sent).matches("[\\x21-\\x7e]*"));
    }

    private List<HttpResponse<String>> everyPhase(String what, String name, String value) {
        String resource = window.report().get("resource") + query("do", what) + query("name", name) + query("value", value);
        return List.of(rendered(what, name, value), user.get(resource),
            user.post(window.report().get("action"), Map.of("do", what, "name", name, "value", value)));
    }

    private HttpResponse<String> rendered(String what, String name, String value) {
        String prefix = "_p." + window.id() + ".";
        return user.get(PAGE + "?" + query(prefix + "do", what) + query(prefix + "name", name) + query(prefix + "value", value));
    }

    private static String query(String name, String value) {
        return "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The answer is one answer: the page, or an error page or frame with an incident number. */
    private static void assertWhole(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isIn(200, 500);
        assertThat(answer.headers().firstValue("X-Injected")).isEmpty();
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(answer.body()).isNotEmpty().doesNotContain("<script>alert(1)");
        if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            assertThat(answer.body()).contains("</html>");
        }
    }
}
