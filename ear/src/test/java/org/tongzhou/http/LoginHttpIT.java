package org.tongzhou.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Login and logout as a browser sees them. */
class LoginHttpIT {
    private static final Pattern NOTICE = Pattern.compile("id=\"login-notice\"[^>]*>([^<]*)<");

    private final PortalClient client = new PortalClient();

    @Test
    void whoIsNotLoggedInIsSentToTheLoginAndFromThereBack() {
        HttpResponse<String> form = client.get("/portal/p/home?_s.1=maximized");
        assertThat(form.uri().getPath()).isEqualTo("/portal/login");

        HttpResponse<String> answer = client.postOnce("/portal/login", Map.of("username", "xunuo",
            "password", PortalServer.demoPassword(), "return", "/portal/p/home?_s.1=maximized"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).isEqualTo("/portal/p/home?_s.1=maximized");
    }

    @Test
    void aPostAfterTheSessionEndedLeadsBackToItsPageByGet() {
        HttpResponse<String> answer = client.postOnce("/portal/p/home?_a=1&_t=old", Map.of("amount", "5"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).isEqualTo("/portal/login?return=%2Fportal%2Fp%2Fhome");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example/portal/p/", "/portal/p/../logout", "/portal/p/\\evil"})
    void theLoginLeadsToNoOtherSite(String address) {
        client.get("/portal/login");

        HttpResponse<String> answer = client.postOnce("/portal/login",
            Map.of("username", "xunuo", "password", PortalServer.demoPassword(), "return", address));

        assertThat(location(answer)).isEqualTo("/portal/p/");
    }

    @Test
    void whoeverLocksAnAccountDoesNotKeepOutABrowserThatItsOwnerKnows() {
        String username = "k" + UUID.randomUUID().toString().substring(0, 8);
        PortalOperator.addUser(username, "staff");
        PortalClient owner = PortalClient.loggedIn(username);
        owner.logout();
        for (int i = 0; i < 5; i++) {
            client.login(username, "wrong password");
        }

        assertThat(client.login(username, PortalServer.demoPassword()).statusCode()).isEqualTo(403);
        assertThat(owner.login(username, PortalServer.demoPassword()).statusCode()).isEqualTo(200);
    }

    @Test
    void aFailureDoesNotSayWhatFailed() {
        HttpResponse<String> wrongPassword = client.login("shaojing", "wrong password");
        HttpResponse<String> unknownUser = client.login("nobody-here", "wrong password");

        assertThat(wrongPassword.statusCode()).isEqualTo(unknownUser.statusCode()).isEqualTo(403);
        assertThat(notice(wrongPassword)).isNotEmpty().isEqualTo(notice(unknownUser));
    }

    @Test
    void theSessionGetsAnotherIdAtTheLogin() {
        client.get("/portal/login");
        String planted = client.cookie("JSESSIONID");

        client.login("xunuo", PortalServer.demoPassword());

        assertThat(client.cookie("JSESSIONID")).isNotEqualTo(planted);
        assertThat(answerToSession(planted).statusCode()).as("the old id opens nothing").isEqualTo(303);
    }

    @Test
    void aLoginWithoutTheTokenOfItsFormIsRefused() {
        client.get("/portal/login");

        HttpResponse<String> answer = client.postOnce("/portal/login",
            Map.of("username", "xunuo", "password", PortalServer.demoPassword(), "_csrf", "forged"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(client.getOnce("/portal/p/home").statusCode()).isEqualTo(303);
    }

    @Test
    void theLogoutEndsTheSessionAndNeedsTheToken() {
        PortalClient user = PortalClient.loggedIn("xunuo");
        String session = user.cookie("JSESSIONID");
        assertThat(user.postOnce("/portal/logout", Map.of("_csrf", "forged")).statusCode()).isEqualTo(403);
        assertThat(user.get("/portal/p/home").statusCode()).isEqualTo(200);

        HttpResponse<String> answer = user.postOnce("/portal/logout", Map.of());

        assertThat(location(answer)).isEqualTo("/portal/login?out");
        assertThat(answerToSession(session).statusCode()).isEqualTo(303);
    }

    @Test
    void programsAndScriptsAreToldByTheStatus() {
        assertThat(client.getOnce("/portal/api/anything").statusCode()).isEqualTo(401);
        assertThat(client.send(PortalClient.request("/portal/p/home/window/1").header("X-Requested-With", "XMLHttpRequest"))
            .statusCode()).isEqualTo(401);
    }

    @Test
    void pagesCarryTheHeadersThatNarrowTheBrowser() {
        HttpResponse<String> answer = client.get("/portal/login");

        String policy = answer.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy).contains("default-src 'self'", "object-src 'none'", "base-uri 'self'", "form-action 'self'", "frame-ancestors 'self'")
            .containsPattern("script-src 'self' 'nonce-[A-Za-z0-9_-]{22}';");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("SAMEORIGIN");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).as("only under TLS").isEmpty();
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).contains("Path=/", "HttpOnly").containsIgnoringCase("SameSite=Lax");
        assertThat(client.get("/portal/login").headers().firstValue("Content-Security-Policy")).as("a nonce is used once")
            .get().isNotEqualTo(policy);
    }

    @Test
    void errorPagesCarryThemToo() {
        HttpResponse<String> answer = PortalClient.loggedIn("xunuo").getOnce("/portal/no/such/address");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(answer.body()).contains("lang=\"zh-CN\"");
    }

    @Test
    void whatWasTypedIsNotMarkup() {
        client.get("/portal/login");

        HttpResponse<String> answer = client.login("\"><script>alert(1)</script>", "x");

        assertThat(answer.body()).doesNotContain("<script>alert");
    }

    private static HttpResponse<String> answerToSession(String id) {
        return new PortalClient().send(PortalClient.request("/portal/p/home").header("Cookie", "JSESSIONID=" + id)
            .method("GET", BodyPublishers.noBody()));
    }

    private static String notice(HttpResponse<String> page) {
        Matcher found = NOTICE.matcher(page.body());
        return found.find() ? found.group(1) : "";
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
