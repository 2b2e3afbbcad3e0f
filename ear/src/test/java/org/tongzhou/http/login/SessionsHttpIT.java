package org.tongzhou.http.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

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

/** Sessions of the portal and of portlet WARs from login to logout, and the headers of every kind of answer. */
class SessionsHttpIT {
    private static final String PAGE = "/portal/p/sessions";

    private final PortalClient user = PortalClient.loggedIn("xunuo");

    @BeforeAll
    static void pages() {
        Applications.deploy("sessions", PortalServer.PORTLETS.resolve("stress/target/stress.war"));
        PortalOperator.makePage("sessions", "/sessions::Hostile");
    }

    @AfterAll
    static void undeploy() {
        Applications.undeploy("sessions");
    }

    @Test
    void thePortalAndThePortletWarsShareTheIdOfTheSession() {
        assertThat(report(user).get("session")).isEqualTo(user.cookie("JSESSIONID"));
        assertThat(sessionOfWar(user.cookie("JSESSIONID"))).isEqualTo(user.cookie("JSESSIONID"));
    }

    @Test
    void theLogoutEndsTheSessionsOfAllWars() {
        user.post(report(user).get("action"), Map.of("do", "remember", "value", "secret"));
        assertThat(report(user)).containsEntry("remembered", "secret");
        String session = user.cookie("JSESSIONID");
        String created = report(user).get("created");

        user.logout();

        assertThat(sessionOfWar(session)).isEqualTo("none");
        user.login("xunuo", PortalServer.demoPassword());
        assertThat(report(user)).containsEntry("remembered", "null");
        assertThat(report(user).get("created")).isNotEqualTo(created);
        assertThat(report(user).get("session")).isNotEqualTo(session);
    }

    @Test
    void theNextUserOfABrowserFindsNothingOfTheOneBefore() {
        user.post(report(user).get("action"), Map.of("do", "remember", "value", "secret"));
        user.logout();

        user.login("shaojing", PortalServer.demoPassword());

        assertThat(report(user)).containsEntry("remembered", "null");
    }

    @Test
    void aSessionOpenedInAWarBeforeTheLoginIsNotTakenOver() {
        PortalClient victim = new PortalClient();
        victim.get("/portal/login");
        String planted = victim.cookie("JSESSIONID");

        victim.login("xunuo", PortalServer.demoPassword());

        assertThat(report(victim).get("session")).isNotEqualTo(planted);
        assertThat(sessionOfWar(planted)).isEqualTo("none");
    }

    @Test
    void aSessionThatEndedElsewhereReturnsToWhereOneWas() {
        PortalClient.Session session = PortalClient.Session.of(user);
        String id = ShownWindow.only(user.get(PAGE)).id();
        String where = PAGE + "?_s." + id + "=maximized";
        PortalClient otherTab = session.browser();
        otherTab.get(PAGE);
        otherTab.logout();

        HttpResponse<String> form = user.get(where);
        assertThat(form.uri().getPath()).isEqualTo("/portal/login");
        assertThat(form.body()).as("says why").contains("id=\"login-notice\"");
        String back = form.body().replaceFirst("(?s).*?name=\"return\"[^>]*value=\"([^\"]*)\".*", "$1").replace("&amp;", "&");
        HttpResponse<String> page = user.post("/portal/login",
            Map.of("username", "xunuo", "password", PortalServer.demoPassword(), "return", back));

        assertThat(page.uri().getPath()).isEqualTo(PAGE);
        assertThat(ShownWindow.only(page).report()).containsEntry("state", "maximized");
    }

    @Test
    void anActionAfterTheEndOfTheSessionIsNotDoneAndLeadsBackToItsPage() {
        String action = report(user).get("action");
        user.logout();

        HttpResponse<String> answer = user.postOnce(action, Map.of("do", "remember", "value", "late"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElse("")).startsWith("/portal/login?return=%2Fportal%2Fp%2Fsessions")
            .doesNotContain("_t", "_a", "late");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/portal/search?q=cylj", "/portal/notifications?first=20", "/portal/sessions", "/portal/layers/home/PORTAL/-"})
    void whatIsNoPageOfWindowsIsReturnedToAsWell(String address) {
        String back = URLEncoder.encode(address, StandardCharsets.UTF_8);

        assertThat(new PortalClient().getOnce(address).headers().firstValue("Location")).hasValue("/portal/login?return=" + back);
        PortalClient client = new PortalClient();
        client.get("/portal/login");
        assertThat(client.postOnce("/portal/login", Map.of("username", "xunuo", "password", PortalServer.demoPassword(), "return", address))
            .headers().firstValue("Location")).hasValue(address);
    }

    @Test
    void nobodyIsLoggedOutByAForeignSite() {
        String session = user.cookie("JSESSIONID");
        HttpResponse<String> forged = new PortalClient().send(PortalClient.request("/portal/logout").header("Cookie", "JSESSIONID=" + session)
            .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString("_csrf=")));

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(user.getOnce("/portal/logout").statusCode()).as("nor by an image").isIn(404, 405);
        assertThat(user.get(PAGE).statusCode()).isEqualTo(200);
        assertThat(ShownWindow.in(user.get(PAGE))).hasSize(1);
    }

    @Test
    void nobodyIsLoggedInAsAnotherByAForeignSite() {
        HttpResponse<String> forged = new PortalClient().send(PortalClient.request("/portal/login")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("username=xunuo&password=" + PortalServer.demoPassword())));

        assertThat(forged.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "\\\\evil.example", "/\\evil.example", "https://evil.example/portal/p/x", "/portal/p/..//evil.example",
        "/portal/p/%2e%2e/%2e%2e/x", "javascript:alert(1)", "/portal/p/x\r\nX-Injected: yes", "/portal/p/\u0000", "/portalevil/p/", " /portal/p/x"})
    void theReturnAddressLeadsToAPageOfThePortalOnly(String address) {
        PortalClient client = new PortalClient();
        client.get("/portal/login");

        HttpResponse<String> answer = client.postOnce("/portal/login",
            Map.of("username", "xunuo", "password", PortalServer.demoPassword(), "return", address));

        assertThat(answer.headers().firstValue("Location")).hasValue("/portal/p/");
        assertThat(answer.headers().firstValue("X-Injected")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/portal/", "/portal/p/", PAGE, PAGE + "?_a=x", "/portal/p/unknown", "/portal/no/such", "/portal/api/nothing", "/portal/login",
        "/portal/health", "/portal/logout"})
    void everyAnswerCarriesTheSecurityHeaders(String address) {
        assertSecured(user.getOnce(address));
        assertSecured(new PortalClient().getOnce(address));
    }

    @Test
    void resourcesActionsAndRefusalsCarryThemToo() {
        Map<String, String> report = report(user);

        assertSecured(user.getOnce(report.get("resource")));
        assertSecured(user.getOnce(report.get("resource") + "&do=throw"));
        assertSecured(user.postOnce(report.get("action"), Map.of("do", "count")));
        assertSecured(user.postOnce(report.get("action"), Map.of("do", "throw")));
        assertSecured(user.postOnce(report.get("action").replace("_t=", "_t=x"), Map.of()));
        assertSecured(new PortalClient().send(PortalOperator.request("users").GET()));
        assertSecured(new PortalClient().send(PortalClient.request("/portal/api/operator/users").GET()));
    }

    @Test
    void nothingThatHoldsATokenIsCached() {
        Map<String, String> report = report(user);

        for (HttpResponse<String> answer : List.of(user.get(PAGE), user.get(report.get("resource")),
            new PortalClient().get("/portal/login"))) {
            assertThat(answer.body()).containsAnyOf("_t=", "_csrf");
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        }
    }

    @Test
    void theCookieOfTheSessionIsOutOfReachOfScriptsAndOtherSites() {
        String cookie = new PortalClient().getOnce("/portal/login").headers().firstValue("Set-Cookie").orElse("");

        assertThat(cookie).startsWith("JSESSIONID=").contains("HttpOnly").containsIgnoringCase("SameSite=Lax");
    }

    @Test
    void underTlsTheBrowserIsToldToStayThereAndTheCookieIsSecure() throws Exception {
        HttpResponse<String> secure = overTls("/portal/login");

        assertThat(secure.headers().firstValue("Strict-Transport-Security").orElse("")).startsWith("max-age=");
        assertThat(secure.headers().firstValue("Set-Cookie").orElse("")).contains("Secure").contains("HttpOnly");
        assertThat(user.get(PAGE).headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    private static void assertSecured(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse("")).as("%s %s", answer.statusCode(), answer.uri())
            .contains("default-src 'self'", "object-src 'none'").doesNotContainPattern("script-src[^;]*unsafe");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().allValues("X-Frame-Options")).containsOnly("SAMEORIGIN");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        assertThat(answer.headers().firstValue("X-Powered-By")).isEmpty();
    }

    private static Map<String, String> report(PortalClient client) {
        return ShownWindow.only(client.get(PAGE)).report();
    }

    /** What the WAR of the portlet knows of a session. */
    private static String sessionOfWar(String id) {
        return new PortalClient().send(PortalClient.request("/sessions/session").header("Cookie", "JSESSIONID=" + id).GET()).body();
    }

    private static HttpResponse<String> overTls(String path) throws GeneralSecurityException, IOException, InterruptedException {
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, new TrustManager[] {new TrustsAll()}, null);
        URI http = PortalServer.ADDRESS;
        URI https = URI.create("https://" + http.getHost() + ":" + (http.getPort() + 1) + path);
        return HttpClient.newBuilder().sslContext(tls).build().send(HttpRequest.newBuilder(https).build(), BodyHandlers.ofString());
    }

    /** The server of the tests has a certificate that it has signed itself. */
    private static final class TrustsAll extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {
            // not checked
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {
            // not checked
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
            // not checked
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
            // not checked
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {
            // not checked
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
            // not checked
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
