package org.tongzhou.http.fragments;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.tongzhou.http.PortalClient;
import org.tongzhou.http.PortalOperator;
import org.tongzhou.http.ShownWindow;

/** What the portal answers a page's script: the windows that an interaction has changed, and no others (DESIGN 4.4). */
class FragmentsHttpIT {
    private static final String SHOWN = "X-Tongzhou-Fragments";
    private static final String LOCATION = "X-Tongzhou-Location";
    private static final String RELOAD = "X-Tongzhou-Reload";

    private final PortalClient user = PortalClient.loggedIn("xunuo");
    private String page;
    private List<ShownWindow> windows;

    @BeforeEach
    void makePage() {
        page = "fragments-" + UUID.randomUUID();
        PortalOperator.makePage(page, "/conformance::DeskOne", "/conformance::DeskTwo", "/conformance::DeskThree");
        windows = ShownWindow.in(user.get("/portal/p/" + page));
    }

    @Test
    void aLinkShowsItsOwnWindowAnewAndNoOther() {
        HttpResponse<String> answer = show(address(0, "next"), "");

        assertThat(shownAnew(answer)).containsExactly("DeskOne");
        assertThat(header(answer, LOCATION)).isEqualTo(address(0, "next"));
        assertThat(answer.body()).contains("<b class=\"step\">1</b>").doesNotContain("<html", "tz-header");
    }

    @Test
    void theAddressAnswersTheWholePageToABrowserThatHasNoScript() {
        HttpResponse<String> answer = user.getOnce(address(0, "next"));

        assertThat(shownAnew(answer)).containsExactly("DeskOne", "DeskTwo", "DeskThree");
        assertThat(answer.headers().firstValue(LOCATION)).isEmpty();
    }

    @Test
    void aPublicParameterShowsTheWindowsAnewThatSupportIt() {
        HttpResponse<String> answer = show(address(0, "city"), "");

        assertThat(shownAnew(answer)).containsExactly("DeskOne", "DeskTwo");
        assertThat(answer.body()).contains("<b class=\"city\">北京</b>");
    }

    @Test
    void anActionAnswersWithItsWindowAndTheAddressOfItsOutcome() {
        HttpResponse<String> answer = act(0, "", "act=save&text=abc");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(shownAnew(answer)).containsExactly("DeskOne");
        assertThat(answer.body()).contains("<b class=\"saved\">abc</b>");
        assertThat(shownAnew(user.get(header(answer, LOCATION)))).hasSize(3);
        assertThat(user.get(header(answer, LOCATION)).body()).contains("<b class=\"saved\">abc</b>");
    }

    @Test
    void anEventShowsItsReceiverAnewAsWell() {
        HttpResponse<String> answer = act(0, "", "act=event&text=abc");

        assertThat(shownAnew(answer)).containsExactly("DeskOne", "DeskTwo");
        assertThat(answer.body()).contains("<b class=\"heard\">abc</b>");
    }

    @Test
    void theWindowsOfAnActionSeeNoTraceOfItsForm() {
        HttpResponse<String> answer = act(0, "", "act=save&text=abc&city=forged");

        assertThat(answer.body()).contains("contentType=null").doesNotContain("param.text", "param.act", "forged");
    }

    @Test
    void goingBackShowsExactlyTheWindowsAnewThatDiffer() {
        String here = query(header(act(0, "", "act=event&text=abc"), LOCATION));

        assertThat(shownAnew(show("/portal/p/" + page, here))).containsExactly("DeskTwo"); // the one that has told stands where it stood
        assertThat(shownAnew(show("/portal/p/" + page + "?" + here, here))).isEmpty();
    }

    @Test
    void aWindowThatIsEnlargedComesAlone() {
        HttpResponse<String> answer = show(address(2, "large"), "");

        assertThat(shownAnew(answer)).containsExactly("DeskThree");
    }

    @Test
    void anActionThatLeadsElsewhereSaysWhere() {
        HttpResponse<String> answer = act(0, "", "act=leave");

        assertThat(header(answer, LOCATION)).endsWith("/elsewhere.html");
        assertThat(header(answer, RELOAD)).isEqualTo("1");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void anActionThatFailsSaysSoWithItsIncidentAndShowsNothingAnew() {
        HttpResponse<String> answer = act(0, "", "act=fail");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(shownAnew(answer)).isEmpty();
        assertThat(answer.body()).contains("data-tz-problem").containsPattern("<code>[0-9A-F]{10}</code>").doesNotContain("<html");
    }

    @Test
    void aFormOfAnotherSessionIsRefusedInTheSamePlace() {
        HttpResponse<String> answer = send(address(0, "action").replaceFirst("_t=[^&]+", "_t=forged"), "", "act=save");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("data-tz-problem").doesNotContain("<html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"_a=1&_r=2", "%zz", "_s.1=", "_m.x=edit"})
    void whatIsNoAddressIsRefusedBeforeAnythingIsDone(String shown) {
        HttpResponse<String> answer = act(0, shown, "act=save&text=abc");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(ShownWindow.in(user.get("/portal/p/" + page)).get(0).markup()).contains("actions=null");
    }

    @Test
    void whoIsNotLoggedInIsToldSoByStatus() {
        HttpResponse<String> answer = new PortalClient().send(PortalClient.request("/portal/p/" + page)
            .header(SHOWN, "").header("X-Requested-With", "XMLHttpRequest").GET());

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void theFragmentsOfAPageOfOthersAreNotFound() {
        HttpResponse<String> answer = user.send(PortalClient.request("/portal/p/admin").header(SHOWN, "").GET());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(shownAnew(answer)).isEmpty();
    }

    private HttpResponse<String> show(String address, String shown) {
        return user.send(PortalClient.request(address).header(SHOWN, shown).GET());
    }

    private HttpResponse<String> act(int window, String shown, String form) {
        return send(address(window, "action"), shown, form);
    }

    private HttpResponse<String> send(String address, String shown, String form) {
        return user.send(PortalClient.request(address).header(SHOWN, shown)
            .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)));
    }

    private String address(int window, String name) {
        Matcher found = Pattern.compile("^" + name + "=([^<\\n]*)", Pattern.MULTILINE).matcher(windows.get(window).markup());
        assertThat(found.find()).isTrue();
        return found.group(1).replace("&amp;", "&");
    }

    private static List<String> shownAnew(HttpResponse<String> answer) {
        return ShownWindow.in(answer).stream().map(ShownWindow::title).toList();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow(() -> new AssertionError("no " + name + ": " + answer.body()));
    }

    private static String query(String address) {
        return address.substring(address.indexOf('?') + 1);
    }
}
