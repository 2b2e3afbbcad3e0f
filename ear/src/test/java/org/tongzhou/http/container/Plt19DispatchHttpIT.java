package org.tongzhou.http.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** PLT.19: dispatching requests to servlets and JSPs. */
class Plt19DispatchHttpIT extends ConformanceTest {
    private static final String QUERY = "own=query&added=%E5%90%8C";

    private static Shown render(String how) {
        return get(open("dispatch").of("Dispatch").get("render").replaceFirst("(_p\\.\\d+\\.)own=render", "$1own=render&$1how=" + how));
    }

    /** What a servlet has seen in an action or event. */
    private static Map<String, String> inPhase(String phase, String how) {
        String action = open("dispatch").of("Dispatch").get("action");
        Map<String, String> shown = (phase.equals("event") ? act(action, "event", "1", "how", how) : act(action, "how", how, "own", "action")).of("Dispatch");
        Map<String, String> seen = new LinkedHashMap<>();
        shown.forEach((name, value) -> {
            if (name.equals("param.report")) {
                for (String line : value.split("\\\\n")) {
                    seen.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
                }
            }
        });
        return seen;
    }

    @Test
    void anIncludedServletSeesThePathsOfItsDispatchInAttributes() { // PLT.19.3.1
        Map<String, String> seen = render("include").of("dispatched");

        assertThat(seen).containsEntry("include.request_uri", "/conformance/dispatched/path").containsEntry("include.context_path", "/conformance")
            .containsEntry("include.servlet_path", "/dispatched").containsEntry("include.path_info", "/path")
            .containsEntry("include.query_string", QUERY);
    }

    @Test
    void aServletIncludedByNameSeesNoPaths() { // PLT.19.3.1
        Map<String, String> seen = render("named").of("dispatched");

        assertThat(seen).containsKey("uri");
        assertThat(seen.keySet()).noneMatch(name -> name.startsWith("include.") || name.startsWith("forward."));
    }

    @Test
    void aForwardedServletSeesItsOwnPathsAndTheOriginalOnesInAttributes() { // PLT.19.4.1
        Map<String, String> seen = render("forward").of("dispatched");

        assertThat(seen).containsEntry("uri", "/conformance/dispatched/path").containsEntry("servletPath", "/dispatched")
            .containsEntry("pathInfo", "/path").containsEntry("query", QUERY).containsEntry("forward.context_path", "/conformance");
    }

    @Test
    void parametersOfThePathComeFirstAndOnlyForTheDispatch() { // PLT.19.1.1
        Shown page = render("include");

        assertThat(page.of("dispatched")).containsEntry("param.own", "query|render").containsEntry("param.added", "同");
        assertThat(page.of("Dispatch")).containsEntry("param.own", "render").containsEntry("afterwards", "null");
    }

    @Test
    void theServletIsGivenThePortletsObjects() { // PLT.19.3.2
        assertThat(render("include").of("dispatched")).containsEntry("config", "true").containsEntry("request", "true")
            .containsEntry("response", "true").containsEntry("phase", "RENDER_PHASE").containsEntry("attribute", "by the portlet");
    }

    @Test
    void whatTheServletSetsThePortletSees() { // PLT.19.3.3
        assertThat(render("include").of("Dispatch")).containsEntry("answered", "by the servlet").containsEntry("included", "null");
    }

    @Test
    void anIncludedServletSeesNoConnection() { // PLT.19.3.4
        assertThat(render("include").of("dispatched")).containsEntry("remoteAddr", "null").containsEntry("remoteHost", "null")
            .containsEntry("remotePort", "0").containsEntry("localAddr", "null").containsEntry("url", "null")
            .containsEntry("pathTranslated", "null").containsEntry("method", "GET").containsEntry("user", "xunuo")
            .containsEntry("contextPath", "/conformance").containsEntry("context", "/conformance").containsEntry("length", "0")
            .containsEntry("type", "null").containsEntry("reader", "null").containsEntry("protocol", "HTTP/1.1")
            .containsEntry("encodeURL", "/conformance/picture.png");
    }

    @Test
    void anIncludedServletCannotSetHeadersCookiesOrStatus() { // PLT.19.3.4
        Shown page = render("include");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("X-Dispatched")).isNull();
    }

    @Test
    void aForwardClearsWhatThePortletHasWritten() { // PLT.19.4
        Shown page = render("forward");

        assertThat(page.of("dispatched")).containsKey("uri");
        assertThat(page.body()).doesNotContain("this is cleared");
    }

    @ParameterizedTest
    @ValueSource(strings = {"include", "forward"})
    void anActionMayDispatch(String how) { // PLT.19.3.4, PLT.19.4.2
        Map<String, String> seen = inPhase("action", how);

        assertThat(seen).containsEntry("method", "POST").containsEntry("phase", "ACTION_PHASE").containsEntry("param.own", "query|action")
            .containsEntry("attribute", "by the portlet").containsEntry("request", "true").containsEntry("contextPath", "/conformance");
        assertThat(seen).containsEntry(how.equals("include") ? "include.path_info" : "pathInfo", "/path");
    }

    @ParameterizedTest
    @ValueSource(strings = {"include", "forward"})
    void anEventMayDispatch(String how) { // PLT.19.3.4, PLT.19.4.2
        Map<String, String> seen = inPhase("event", how);

        assertThat(seen).containsEntry("phase", "EVENT_PHASE").containsEntry("method", "POST").containsEntry("param.own", "query")
            .containsEntry("attribute", "by the portlet");
        assertThat(seen).containsEntry(how.equals("include") ? "include.path_info" : "pathInfo", "/path");
    }

    @Test
    void aServletInAnActionMayRedirectOnlyWhenForwardedTo() { // PLT.19.4.2
        String action = open("dispatch").of("Dispatch").get("action");

        assertThat(post(action, "how", "forward", "redirect", "1").header("Location")).endsWith("/portal/elsewhere");
        assertThat(post(action, "how", "include", "redirect", "1").header("Location")).contains("/portal/p/conformance-dispatch");
    }

    @ParameterizedTest
    @CsvSource({"include, INCLUDE", "forward, FORWARD"})
    void aResourceMayDispatch(String how, String type) { // PLT.19.3.4, PLT.19.4.2
        Shown answer = get(with(open("dispatch").of("Dispatch").get("resource"), "how", how, "own", "resource"));

        assertThat(answer.of("dispatched")).containsEntry("phase", "RESOURCE_PHASE").containsEntry("param.own", "query|resource")
            .containsEntry("dispatcher", type).containsEntry("method", "GET").containsEntry("attribute", "by the portlet");
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.header("X-Dispatched")).as("a forwarded servlet owns the response").isEqualTo(how.equals("forward") ? "1" : null);
    }

    @Test
    void dispatchersAreGivenForKnownTargetsOnly() { // PLT.19.1
        assertThat(open("dispatch").of("Dispatch")).containsEntry("relative", "null").containsEntry("unknownName", "null");
    }
}
