package org.tongzhou.http.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongzhou.http.Applications;
import org.tongzhou.http.PortalClient;
import org.tongzhou.http.PortalOperator;
import org.tongzhou.http.PortalServer;
import org.tongzhou.http.ShownWindow;

/** Addresses that somebody has typed, guessed, forged or cut off. */
class AddressesHttpIT {
    private final PortalClient user = PortalClient.loggedIn("xunuo");

    @BeforeAll
    static void pages() {
        Applications.deploy("addresses", PortalServer.PORTLETS.resolve("stress/target/stress.war"));
        PortalOperator.makePage("addresses", "/addresses::Hostile");
        PortalOperator.makePage("addresses2", "/addresses::Hostile");
        PortalOperator.makePage("absent", "/addresses::NoSuchPortlet", "/no-such-application::Hostile", "/addresses::Hostile");
    }

    @AfterAll
    static void undeploy() {
        Applications.undeploy("addresses");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/portal/p/no-such-page", "/portal/p/%E5%90%8C%E8%88%9F", "/portal/p/addresses/window/99999999", "/portal/p/addresses/window/x",
        "/portal/p/addresses/window/999999999999999999", "/portal/p/addresses/more", "/portal/p/%3Cscript%3E",
        "/portal/p/addresses/window/1/2", "/portal/no/such/address", "/portal/error", "/portal/WEB-INF/web.xml", "/portal/META-INF/MANIFEST.MF"})
    void anUnknownPageOrWindowIsNotFound(String address) {
        HttpResponse<String> answer = user.send(PortalClient.request(address).header("X-Requested-With", "XMLHttpRequest").GET());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("没有找到这个页面").doesNotContain("<script>", "Payara");
    }

    @Test
    void anUnknownModeOrStateShowsTheWindowAsItIs() {
        String id = window("addresses").id();

        for (String query : List.of("_m.%s=nonsense", "_s.%s=nonsense", "_m.%s=edit", "_m.%s=%%3Cscript%%3E", "_s.%s=%%00")) {
            HttpResponse<String> answer = user.get("/portal/p/addresses?" + query.formatted(id));
            assertThat(answer.statusCode()).as(query).isIn(200, 400);
            if (answer.statusCode() == 200) {
                assertThat(ShownWindow.only(answer).report()).as(query).containsEntry("mode", "view").containsEntry("state", "normal");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"_a=x", "_a=1&_r=1", "_a=", "_r=1&_r=2", "_m.=view", "_m.x=view", "_p.1=x", "_c=q", "_r=1&_c=q", "x=%", "x=%zz", "%zz=1", "_m.1=",
        "_a=99999999999999999999", "_t=a&_t=b&_a=1"})
    void anAddressThatIsNoneIsABadRequest(String query) {
        String answer = RawRequest.send("GET /portal/p/addresses?" + query, cookie());

        assertThat(RawRequest.status(answer)).isEqualTo(400);
        assertThat(answer).contains("无法识别这个请求", "Content-Security-Policy");
    }

    @Test
    void windowsOfOtherPagesAreForeign() {
        String foreign = window("addresses2").id();
        String own = window("addresses").report().get("action");
        String token = own.replaceFirst(".*_t=([^&]*).*", "$1");

        assertThat(user.get("/portal/p/addresses?_a=" + foreign + "&_t=" + token).statusCode()).isEqualTo(404);
        assertThat(user.get("/portal/p/addresses?_r=" + foreign).statusCode()).isEqualTo(404);
        assertThat(user.send(PortalClient.request("/portal/p/addresses/window/" + foreign).header("X-Requested-With", "x").GET())
            .statusCode()).isEqualTo(404);
        assertThat(user.get("/portal/p/addresses?_s." + foreign + "=maximized&_p." + foreign + ".do=throw").statusCode())
            .as("state of a window that is not on the page is nobody's").isEqualTo(200);
    }

    @Test
    void aPortletOrApplicationThatDoesNotExistLeavesAPlaceholder() {
        List<ShownWindow> windows = ShownWindow.in(user.get("/portal/p/absent"));

        assertThat(windows).hasSize(3);
        assertThat(windows.get(0).isUnavailable()).isTrue();
        assertThat(windows.get(1).isUnavailable()).isTrue();
        assertThat(windows.get(2).report()).containsKey("session");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /portal/p/%00", "GET /portal/p/a%00b", "GET /portal/p/%zz", "GET /portal/p/%", "GET /portal/p/%c0%af", "GET /portal/p/a\\b",
        "GET /portal/../../etc/passwd", "GET //portal//p//addresses", "GET /portal/p/addresses;jsessionid=x", "GET http://evil.example/portal/p/addresses",
        "BREW /portal/p/addresses", "GET /portal/p/addresses?_p.1.x=%00"})
    void brokenEncodingsAndNulAreRefusedOrHarmless(String requestLine) {
        String answer = RawRequest.send(requestLine, cookie());

        assertThat(RawRequest.status(answer)).isLessThan(500);
        assertThat(answer).doesNotContain("Exception", "root:", "\tat ", "HTTP/1.1 30");
    }

    @Test
    void anAddressLongerThanTheServerReadsIsRefused() {
        String answer = RawRequest.send("GET /portal/p/addresses?x=" + "a".repeat(1 << 20), cookie());

        assertThat(RawRequest.status(answer)).isIn(0, 400, 414);
        assertThat(user.get("/portal/p/addresses").statusCode()).as("and the session is as it was").isEqualTo(200);
    }

    @Test
    void addressesBelowThatLengthWorkWithHundredsOfParameters() {
        StringBuilder query = new StringBuilder("?");
        for (int i = 0; i < 600; i++) {
            query.append("p").append(i).append("=1&");
        }

        assertThat(user.get("/portal/p/addresses" + query).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "PUT", "PATCH", "DELETE", "BREW"})
    void aPageIsOnlyRead(String method) {
        String answer = RawRequest.send(method + " /portal/p/addresses", cookie(), "X-Secret: echoed");

        assertThat(RawRequest.status(answer)).isIn(400, 405, 501);
        assertThat(answer).doesNotContain("echoed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "PUT", "PATCH", "DELETE", "OPTIONS"})
    void anActionComesByGetOrPostOnly(String method) {
        String action = window("addresses").report().get("action") + "&do=count";
        String before = window("addresses").report().get("count");

        HttpResponse<String> answer = user.send(PortalClient.request(action).method(method, BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, POST");
        assertThat(window("addresses").report()).containsEntry("count", before);
    }

    @Test
    void aPostToAPageWithoutAnActionChangesNothing() {
        HttpResponse<String> answer = user.postOnce("/portal/p/addresses", Map.of("do", "count"));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/addresses/-portlet/Hostile", "/addresses/-portlet/Hostile?_a=1", "/addresses/WEB-INF/portlet.xml", "/addresses/WEB-INF/classes/",
        "/home/-portlet/welcome", "/home/WEB-INF/portlet.xml", "/home/WEB-INF/links/view.jsp", "/administration/-portlet/statistics",
        "/administration/WEB-INF/pages/view.jsp", "/home/", "/home/META-INF/"})
    void aPortletWarAnswersNoDirectRequest(String address) {
        for (String method : List.of("GET", "POST", "HEAD", "PUT")) {
            HttpResponse<String> answer = user.send(PortalClient.request(address).method(method, BodyPublishers.noBody()));

            assertThat(answer.statusCode()).as(method).isIn(403, 404, 405);
            assertThat(answer.body()).doesNotContain("Exception", "Payara Server");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"..%2f..%2fWEB-INF/web.xml", "%2e%2e/%2e%2e/WEB-INF/web.xml", "..%5c..%5cWEB-INF/web.xml", "....//WEB-INF/web.xml",
        "../../WEB-INF/web.xml", "%252e%252e/WEB-INF/web.xml", "portal.css/../../../WEB-INF/web.xml", "portal.css%00.svg", "/etc/passwd"})
    void themeFilesLeadNowhereElse(String path) {
        String css = user.get("/portal/login").body().replaceFirst("(?s).*href=\"(/portal/theme/[^/]+/)portal.css\".*", "$1");

        String answer = RawRequest.send("GET " + css + path, cookie());

        assertThat(RawRequest.status(answer)).isIn(0, 400, 404);
        assertThat(answer).doesNotContain("<web-app", "root:", "filter-class");
    }

    @Test
    void theAnswerAfterAnErrorIsTheNextOne() {
        assertThat(RawRequest.sendTwo("GET /portal/theme/none", "GET /portal/health")).contains("HTTP/1.1 200 ").containsOnlyOnce("</html>");
    }

    private ShownWindow window(String page) {
        return ShownWindow.only(user.get("/portal/p/" + page));
    }

    private String cookie() {
        return "Cookie: JSESSIONID=" + user.cookie("JSESSIONID");
    }
}
