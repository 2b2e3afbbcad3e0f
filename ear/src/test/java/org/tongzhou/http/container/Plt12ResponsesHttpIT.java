package org.tongzhou.http.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.tongzhou.http.PortalClient;

/** PLT.12: portlet responses. */
class Plt12ResponsesHttpIT extends ConformanceTest {
    @Test
    void anActionMayRedirect() { // PLT.12.2.5
        String action = open("phases").of("Phases").get("action");

        assertThat(post(action, "do", "redirect").header("Location")).endsWith("/conformance/elsewhere?a=b");
        assertThat(post(action, "do", "redirectBack").header("Location")).contains("/conformance/elsewhere?a=b&back=%2Fportal%2Fp%2Fconformance-phases");
    }

    @Test
    void aRelativeRedirectIsRefused() { // PLT.12.2.5
        assertThat(act(open("phases").of("Phases").get("action"), "do", "redirectRelative").of("Phases"))
            .containsEntry("action.relative", "IllegalArgumentException");
    }

    @Test
    void anActionThatHasSetStateCannotRedirect() { // PLT.12.2.5
        assertThat(act(open("phases").of("Phases").get("action"), "do", "redirectAfterState").of("Phases"))
            .containsEntry("action.redirect", "IllegalStateException").containsEntry("param.kept", "yes");
    }

    @Test
    void aFailingActionIsToldWithAnIncidentAndChangesNothing() { // PLT.5.4.7
        Shown page = act(open("phases").of("Phases").get("action"), "do", "fail");

        assertThat(page.status()).isEqualTo(500);
        assertThat(page.body()).containsPattern("[0-9A-F]{10}").doesNotContain("wanted by the test");
    }

    @Test
    void headElementsStandInTheHeadOnceForAllWindows() { // PLT.12.5.4
        String page = open("head").body();
        String head = page.substring(0, page.indexOf("<body"));

        assertThat(head).containsOnlyOnce("name=\"conformance\"").contains("一 &amp; &lt;二");
        assertThat(open("head").of("Head")).containsEntry("support", "true");
    }

    @Test
    void cookiesAndPropertiesOfARenderingReachTheBrowser() { // PLT.12.1.1, PLT.12.3
        PortalClient anew = PortalClient.loggedIn("xunuo");
        Shown page = open(anew, "head");

        assertThat(page.header("X-Of-Render")).isEqualTo("1");
        assertThat(anew.cookie("ofRender")).isEqualTo("1");
        assertThat(open(anew, "head").of("Head").get("cookies")).contains("ofRender");
    }

    @Test
    void cookiesAndPropertiesOfAnActionReachTheBrowser() { // PLT.12.1.1
        Shown answer = post(open("head").of("Head").get("action"), "title", "x");

        assertThat(answer.header("X-Of-Action")).isEqualTo("1");
        assertThat(user.cookie("ofAction")).isEqualTo("1");
    }

    @Test
    void noWindowChangesWhatThePageIs() { // PLT.12.1.1
        Shown page = open("head");

        assertThat(page.header("Content-Type")).startsWithIgnoringCase("text/html");
        assertThat(page.header("Content-Security-Policy")).contains("default-src");
    }

    @Test
    void thePortletSetsItsTitleAndItIsEscaped() { // PLT.12.5.10
        String page = act(open("head").of("Head").get("action"), "title", "<script>alert(1)</script>标题").body();

        assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;标题").doesNotContain("<script>alert(1)");
    }

    @Test
    void contentTypeAndBufferAreThoseOfAPage() { // PLT.12.5.1, PLT.12.5.7
        Map<String, String> shown = open("head").of("Head");

        assertThat(shown).containsEntry("badType", "IllegalArgumentException").containsEntry("encoding", "UTF-8")
            .containsEntry("committed", "false").containsEntry("contentType", "null").containsEntry("nullProperty", "IllegalArgumentException");
    }

    @Test
    void encodedAddressesAreWholePaths() { // PLT.12.3.1
        assertThat(open("head").of("Head")).containsEntry("encodeURL", "/conformance/picture.png")
            .containsEntry("encodeRelative", "IllegalArgumentException");
    }
}
