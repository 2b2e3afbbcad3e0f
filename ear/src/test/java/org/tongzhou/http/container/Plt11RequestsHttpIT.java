package org.tongzhou.http.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.tongzhou.http.PortalClient;
import org.tongzhou.http.PortalServer;

/** PLT.11: portlet requests and portlet URLs. */
class Plt11RequestsHttpIT extends ConformanceTest {
    private static Map<String, String> phases() {
        return open("phases").of("Phases");
    }

    @Test
    void anActionIsFollowedByARedirectToARendering() { // PLT.11.3, PRG
        Shown answer = post(phases().get("action"), "a", "b");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(get(answer.header("Location")).of("Phases")).containsEntry("phase", "RENDER_PHASE").containsEntry("action.phase", "ACTION_PHASE");
    }

    @Test
    void anActionReceivesTheParametersOfItsAddressThenThoseOfItsForm() { // PLT.11.1.1
        Map<String, String> shown = act(phases().get("action"), "own", "three", "名", "值 &=+%").of("Phases");

        assertThat(shown).containsEntry("action.param.own", "one|two|three").containsEntry("action.param.名", "值 &=+%")
            .containsEntry("action.private.own", "one|two|three").containsEntry("action.method", "POST");
    }

    @Test
    void actionParametersAreNotRenderParameters() { // PLT.11.1.1
        Map<String, String> shown = act(phases().get("action"), "a", "b").of("Phases");

        assertThat(shown).doesNotContainKeys("param.a", "param.own").containsKey("param.seen");
    }

    @Test
    void anActionDoesNotReceiveTheRenderParametersOfItsWindow() { // PLT.11.1.1
        Map<String, String> after = act(get(phases().get("render")).of("Phases").get("action")).of("Phases");

        assertThat(after).doesNotContainKey("action.param.step");
    }

    @Test
    void thePortalsOwnParametersAreHiddenFromPortlets() { // PLT.11.1.1
        Map<String, String> shown = act(phases().get("action")).of("Phases");

        assertThat(shown.keySet()).noneMatch(name -> name.startsWith("action.param._")).contains("action.param.own");
    }

    @Test
    void renderParametersComeAsTheyWereSet() { // PLT.11.1.1
        assertThat(get(phases().get("render")).of("Phases")).containsEntry("param.step", "2").containsEntry("param.名", "值 &<>\"'|二");
    }

    @Test
    void renderParametersStayWhileAnotherWindowActsOrRenders() { // PLT.11.1.1
        Shown first = get(open("phases").of("Phases", 0).get("render"));
        Shown second = get(first.of("PhasesToo").get("render"));
        Shown third = act(second.of("Phases", 1).get("action"));

        assertThat(third.of("Phases", 0)).containsEntry("param.step", "2");
        assertThat(third.of("PhasesToo")).containsEntry("param.step", "2");
        assertThat(third.of("Phases", 1)).doesNotContainKey("param.step").containsKey("action.phase");
    }

    @Test
    void anActionDropsTheRenderParametersThatItDoesNotSet() { // PLT.11.1.1
        Map<String, String> shown = act(get(phases().get("render")).of("Phases").get("action"), "do", "nothing").of("Phases");

        assertThat(shown.keySet()).noneMatch(name -> name.startsWith("param."));
    }

    @Test
    void aResourceReceivesItsOwnParametersBeforeTheRenderParameters() { // PLT.11.1.1, PLT.13.4
        Map<String, String> shown = get(phases().get("render")).of("Phases");
        Map<String, String> resource = get(with(shown.get("resource"), "step", "own")).asReport();

        assertThat(resource).containsEntry("param.own", "resource").containsEntry("param.step", "own|2").containsEntry("render.step", "2")
            .containsEntry("id", "the id").containsEntry("phase", "RESOURCE_PHASE").containsEntry("cacheability", "cacheLevelPage");
    }

    @Test
    void aFormInAnotherCharsetIsReadInThatCharset() { // PLT.11.4.2
        String address = phases().get("action");
        byte[] body = form(Charset.forName("GBK"), "名", "同舟").getBytes(StandardCharsets.US_ASCII);

        Shown answer = send(address, "application/x-www-form-urlencoded; charset=GBK", body);

        assertThat(get(answer.header("Location")).of("Phases")).containsEntry("action.param.名", "同舟").containsEntry("action.encoding", "GBK");
    }

    @Test
    void thePortletReadsABodyThatIsNoForm() { // PLT.11.4.2
        String address = with(phases().get("action"), "do", "reader");

        Shown answer = send(address, "text/plain; charset=UTF-8", "同舟 a=b&c".getBytes(StandardCharsets.UTF_8));

        assertThat(get(answer.header("Location")).of("Phases")).containsEntry("action.body", "同舟 a=b&c")
            .containsEntry("action.contentType", "text/plain; charset=UTF-8")
            .containsEntry("action.streamAfterReader", "IllegalStateException").containsEntry("action.encodingAfterReader", "IllegalStateException");
    }

    @Test
    void thePortletReadsAStreamAndThenNoReader() { // PLT.11.4.2
        String address = with(phases().get("action"), "do", "stream");

        Shown answer = send(address, "multipart/form-data; boundary=x", "--x\r\n\r\n同舟\r\n--x--".getBytes(StandardCharsets.UTF_8));

        Map<String, String> shown = get(answer.header("Location")).of("Phases");
        assertThat(shown).containsEntry("action.readerAfterStream", "IllegalStateException");
        assertThat(shown.get("action.body")).contains("同舟");
    }

    @Test
    void theBodyOfAFormIsNotAStream() { // PLT.11.4.2
        assertThat(act(phases().get("action"), "do", "form").of("Phases"))
            .containsEntry("action.stream", "IllegalStateException").containsEntry("action.reader", "IllegalStateException");
    }

    @Test
    void theRequestTellsWhoAsksAndWhere() { // PLT.11.1.4, PLT.11.1.6
        Map<String, String> shown = phases();

        assertThat(shown).containsEntry("remoteUser", "xunuo").containsEntry("principal", "xunuo").containsEntry("authType", "FORM")
            .containsEntry("contextPath", "/conformance").containsEntry("scheme", "http").containsEntry("secure", "false")
            .containsEntry("contentType", "text/html").containsEntry("sessionValid", "true")
            .containsEntry("server", PortalServer.ADDRESS.getHost() + ":" + PortalServer.ADDRESS.getPort());
    }

    @Test
    void namespacesAndWindowIdsDifferFromWindowToWindow() { // PLT.12.3.4
        Shown page = open("phases");

        assertThat(page.of("Phases", 0).get("namespace")).matches("[A-Za-z_$][A-Za-z0-9_$]*").isNotEqualTo(page.of("Phases", 1).get("namespace"));
        assertThat(page.of("Phases", 0).get("window")).isNotEqualTo(page.of("Phases", 1).get("window"))
            .isEqualTo(open("phases").of("Phases", 0).get("window"));
    }

    @Test
    void anActionWithoutTheSessionsTokenIsRefused() {
        String address = phases().get("action");

        assertThat(post(address.replaceAll("_t=[^&]*&?", "")).status()).isEqualTo(403);
        assertThat(post(address.replaceAll("_t=[^&]*", "_t=forged")).status()).isEqualTo(403);
        assertThat(get(address.replaceAll("_t=[^&]*", "_t=forged")).status()).isEqualTo(403);
        PortalClient other = PortalClient.loggedIn("shaojing");
        assertThat(get(other, address).status()).isEqualTo(403);
    }

    @Test
    void aWindowOfAnotherPageDoesNotAct() {
        String foreign = open("urls").of("Phases").get("window");
        String address = phases().get("action").replaceFirst("_a=\\d+", "_a=" + foreign);

        assertThat(post(address).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"_a=1&_r=2", "_m.1=%00", "_p.1=x", "_c=x"})
    void anAddressThatIsNoneOfOursIsABadRequest(String query) {
        assertThat(get("/portal/p/conformance-phases?" + query).status()).isEqualTo(400);
    }

    @Test
    void aParameterOfOneMegabyteArrivesWhole() {
        String million = "x".repeat(1 << 20);

        Shown answer = post(with(phases().get("action"), "do", "nothing"), "big", million);

        assertThat(answer.status()).isEqualTo(302);
    }

    @Test
    void anAddressTellsItsModeStateAndParameters() { // PLT.11.1.1
        Map<String, String> shown = open("urls").of("Urls");

        assertThat(shown).containsEntry("mode", "edit").containsEntry("state", "maximized").containsEntry("map.a", "1").containsEntry("map.b", "2");
        assertThat(shown.get("writtenPlain")).contains("&").doesNotContain("&amp;");
        assertThat(shown.get("writtenEscaped")).contains("&amp;");
        assertThat(shown.get("written")).as("escaped unless the portlet says otherwise").contains("&amp;");
    }

    @Test
    void badArgumentsOfAddressesAreRefused() { // PLT.11.1.1
        Map<String, String> shown = open("urls").of("Urls");

        assertThat(shown).containsEntry("nullName", "IllegalArgumentException").containsEntry("nullMap", "IllegalArgumentException")
            .containsEntry("nullKey", "IllegalArgumentException").containsEntry("badMode", "PortletModeException")
            .containsEntry("badState", "WindowStateException").containsEntry("badCacheability", "IllegalArgumentException");
    }

    @Test
    void aSecureAddressIsAWholeHttpsAddress() { // PLT.11.1.5
        Map<String, String> shown = open("urls").of("Urls");

        assertThat(shown.get("secure")).startsWith("https://");
        assertThat(shown).containsEntry("insecure", "done");
    }

    @Test
    void listenersSeeEachAddressBeforeItIsWritten() { // PLT.11.2
        Map<String, String> shown = open("urls").of("Urls");

        assertThat(shown.get("heardAction")).contains("heard=action");
        assertThat(shown.get("heardRender")).contains("heard=render");
        assertThat(shown.get("heardResource")).contains("heard=resource");
        assertThat(shown.get("writtenPlain")).doesNotContain("heard");
    }
}
