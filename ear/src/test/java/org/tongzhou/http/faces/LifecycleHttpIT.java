package org.tongzhou.http.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.tongzhou.http.Await;
import org.tongzhou.http.PortalClient;
import org.tongzhou.http.ServerLog;

/** A view through render, action and resource requests. */
class LifecycleHttpIT extends FacesTest {
    @Test
    void eachWindowOfAPortletHasItsOwnIdsAndItsOwnView() {
        List<FacesWindow> desks = FacesWindow.open(user, FacesWindow.page(DESK, DESK));
        FacesWindow one = desks.get(0);
        FacesWindow other = desks.get(1);

        FacesWindow clicked = one.ajax("click");

        assertThat(one.namespace()).matches("w\\d+_").isNotEqualTo(other.namespace());
        assertThat(one.text("view")).isNotEqualTo(other.text("view"));
        assertThat(clicked.text("clicks")).isEqualTo("1");
        assertThat(clicked.markup()).as("the element around a view is no part of an answer to ajax").doesNotContain("class=\"tz-faces\"");
        assertThat(other.ajax("click").text("clicks")).isEqualTo("1");
    }

    @Test
    void requestSessionAndViewBeansLiveAsLongAsTheirScopes() {
        List<FacesWindow> desks = FacesWindow.open(user, FacesWindow.page(DESK, DESK));

        assertThat(desks.get(0).markup()).contains("<dd>1 2</dd>"); // one bean in a request, asked twice
        assertThat(desks.get(1).markup()).contains("<dd>1 2</dd>"); // another one for the next window
        assertThat(session(desks.get(0))).isEqualTo(session(desks.get(1)));
        assertThat(session(FacesWindow.openAlone(PortalClient.loggedIn("shaojing"), DESK))).isNotEqualTo(session(desks.get(0)));
    }

    private static String session(FacesWindow desk) {
        return desk.markup().replaceAll("(?s).*<dt>session</dt><dd>(\\d+)</dd>.*", "$1");
    }

    @Test
    void whatAnActionRefusesComesBackWithWhatWasTyped() {
        FacesWindow answer = FacesWindow.openAlone(user, DESK).press("post", "name", "x");

        assertThat(answer.value("name")).isEqualTo("x");
        assertThat(answer.messages()).contains("2");
        assertThat(answer.markup()).contains("aria-invalid=\"true\"");
    }

    @Test
    void anActionsOutcomeIsShownAfterARedirectAndItsMessageOnce() {
        FacesWindow answer = FacesWindow.openAlone(user, DESK).press("post", "name", "王小明");
        String address = answer.answer().uri().toString();

        assertThat(answer.text("saved")).isEqualTo("王小明");
        assertThat(answer.messages()).contains("saved 王小明");
        FacesWindow again = FacesWindow.open(user, address).get(0);
        assertThat(again.text("saved")).isEqualTo("王小明");
        assertThat(again.text("view")).isEqualTo(answer.text("view"));
        assertThat(again.messages()).doesNotContain("saved");
    }

    @Test
    void ajaxGoesOnWhereAnActionHasEndedAndTheOtherWayRound() {
        FacesWindow desk = FacesWindow.openAlone(user, DESK);

        assertThat(desk.ajax("click").press("postClick").ajax("click").text("clicks")).isEqualTo("3");
    }

    @Test
    void aFormSentTwiceDoesNothingTwice() {
        FacesWindow desk = FacesWindow.openAlone(user, DESK);

        assertThat(desk.press("postClick").text("clicks")).isEqualTo("1");
        assertThat(desk.press("postClick").text("clicks")).isEqualTo("1");
        assertThat(desk.press("postClick").ajax("click").text("clicks")).isEqualTo("2");
    }

    @Test
    void theTitleAndTheElObjectsTellTheWindow() {
        FacesWindow desk = FacesWindow.openAlone(user, DESK);

        assertThat(desk.markup()).contains("Desk of xunuo").contains("view normal " + desk.namespace());
    }

    @Test
    void navigationLeadsToAnotherViewByARenderAddress() {
        FacesWindow desk = FacesWindow.openAlone(user, DESK);

        FacesWindow byLink = FacesWindow.open(user, desk.link("link")).get(0);
        assertThat(byLink.text("id")).isEqualTo("7");
        assertThat(byLink.markup()).contains(">Item</h2>");
        assertThat(byLink.press("post").text("id")).as("view parameter after an action").isEqualTo("7");

        FacesWindow byAction = desk.press("postRedirected");
        assertThat(byAction.text("id")).isEqualTo("5");
        assertThat(byAction.messages()).contains("gone on");
    }

    @Test
    void ajaxNavigationIsARedirectToTheViewAsItMayNeedOtherScripts() {
        FacesWindow desk = FacesWindow.openAlone(user, DESK);

        FacesWindow shown = follow(desk.ajax("go"));
        assertThat(shown.markup()).contains("item ").contains("ui-chip");

        FacesWindow redirected = follow(FacesWindow.openAlone(user, DESK).ajax("goRedirected"));
        assertThat(redirected.text("id")).isEqualTo("5");
        assertThat(redirected.messages()).contains("gone on");
    }

    private FacesWindow follow(FacesWindow partial) {
        String address = partial.markup().replaceAll("(?s).*<redirect url=\"([^\"]*)\".*", "$1").replace("&amp;", "&");
        assertThat(address).startsWith("/portal/p/").doesNotContain("_a=");
        return FacesWindow.open(user, address).get(0);
    }

    @Test
    void editModeStoresPreferencesOfItsWindowAlone() {
        String page = FacesWindow.page(DESK, DESK);
        FacesWindow desk = FacesWindow.open(user, page).get(0);
        String number = desk.namespace().replaceAll("\\D", "");

        FacesWindow stored = FacesWindow.open(user, page + "?_m." + number + "=edit").get(0).press("save", "greeting", "你好");

        assertThat(stored.messages()).contains("stored");
        List<FacesWindow> desks = FacesWindow.open(user, page);
        assertThat(desks.get(0).markup()).contains("<dd>你好</dd>");
        assertThat(desks.get(1).markup()).doesNotContain("你好");
        assertThat(FacesWindow.open(user, page + "?_m." + number + "=help").get(0).markup()).contains("help in mode help");
    }

    @Test
    void aStatelessViewIsDrawnAnewAndSavesNothing() {
        FacesWindow board = FacesWindow.openAlone(user, BOARD);

        assertThat(board.state()).isEqualTo("stateless");
        assertThat(board.ajax("again").text("drawn")).isNotEqualTo(board.text("drawn"));
    }

    @Test
    void refusalsAreToldAsTheyAreAndFailuresByTheirIncident() {
        FacesWindow desk = FacesWindow.openAlone(user, DESK);

        assertThat(desk.ajax("refuse").messages()).contains("not today");
        assertThat(desk.ajax("fail").messages()).containsPattern("系统繁忙.*[0-9A-F]{10}").doesNotContain("wanted by the test");
        assertThat(desk.press("postFail").messages()).as("the portlet container would swallow it").containsPattern("[0-9A-F]{10}");
        assertThat(desk.ajax("fail").markup()).contains("validationFailed");
    }

    @Test
    void whatIsForgedIsRefusedWithoutInternalsAndIsNoIncident() {
        FacesWindow board = FacesWindow.openAlone(user, BOARD);

        HttpResponse<String> answer = user.send(board.ajaxRequest("rows", "rows_pagination", "true", "rows_encodeFeature", "true",
            "rows_first", "forged", "rows_rows", "forged"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("java.lang", "primefaces", "forged");
        Await.await("a warning is logged", () -> ServerLog.hasLine("/WEB-INF/views/board.xhtml was sent what no browser sends"));
        assertThat(ServerLog.hasLine("/WEB-INF/views/board.xhtml failed")).isFalse();
    }

    @Test
    void aViewThatRefusesToBeShownTellsTheReason() {
        FacesWindow desk = FacesWindow.openAlone(user, DESK);

        FacesWindow refused = follow(desk.ajax("goRefused"));

        assertThat(refused.markup()).contains("nothing to see").contains("tz-warn").doesNotContain("<p>before</p>");
    }

    @Test
    void aViewThatHasExpiredIsMadeAnewWithAMessage() {
        FacesWindow desk = FacesWindow.openAlone(user, DESK);
        user.logout();
        PortalClient again = PortalClient.loggedIn("xunuo");
        FacesWindow fresh = FacesWindow.open(again, desk.answer().uri().getPath()).get(0);

        FacesWindow byAjax = fresh.withState(desk).ajax("click");
        FacesWindow byAction = fresh.withState(desk).press("postClick");

        for (FacesWindow answer : List.of(byAjax, byAction)) {
            assertThat(answer.answer().statusCode()).isEqualTo(200);
            assertThat(answer.messages()).contains("页面停留时间过长");
            assertThat(answer.text("clicks")).isEqualTo("0");
            assertThat(answer.ajax("click").text("clicks")).isEqualTo("1");
        }
    }

    @Test
    void whatWasTypedIntoAViewThatHasExpiredIsShownAndNotDone() {
        FacesWindow desk = FacesWindow.openAlone(user, DESK);
        user.logout();
        PortalClient again = PortalClient.loggedIn("xunuo");
        FacesWindow fresh = FacesWindow.open(again, desk.answer().uri().getPath()).get(0);

        FacesWindow byAjax = fresh.withState(desk).ajax("save", "name", "王小明");
        FacesWindow byAction = fresh.withState(desk).press("post", "name", "王小明");

        for (FacesWindow answer : List.of(byAjax, byAction)) {
            assertThat(answer.messages()).contains("您填写的还在");
            assertThat(answer.value("name")).isEqualTo("王小明");
            assertThat(answer.text("saved")).isEqualTo("-");
            assertThat(answer.ajax("save", "name", answer.value("name")).text("saved")).isEqualTo("王小明");
        }
    }

    @Test
    void aViewThatLeadsOnWhileItOpensShowsTheOtherOneAndWhatItSays() {
        FacesWindow desk = FacesWindow.openAlone(user, DESK);
        String number = desk.namespace().replaceAll("\\D", "");

        FacesWindow moved = FacesWindow.open(user, desk.answer().uri().getPath() + "?_p." + number + "._view=moved").get(0);

        assertThat(moved.text("id")).isEqualTo("5");
        assertThat(moved.messages()).contains("gone on");
        assertThat(moved.press("post").messages()).contains("touched 5");
    }

    @Test
    void aWindowThatThePageAsksForAnewLoadsAgainAndStaysTheSameView() {
        FacesWindow desk = FacesWindow.openAlone(user, DESK);
        String number = desk.namespace().replaceAll("\\D", "");
        String state = "?_p." + number + "._view=item&_p." + number + ".id=7";
        String page = desk.answer().uri().getPath();
        FacesWindow item = FacesWindow.open(user, page + state).get(0);

        String again = user.send(PortalClient.request(page + "/window/" + number + state).header("X-Tongzhou-View", item.state()).GET()).body();

        assertThat(item.text("loads")).isEqualTo("1");
        assertThat(again).contains("id=\"" + desk.namespace() + ":f:loads\">2<").contains(item.state().replaceAll("\\..*", ".2"));
    }

    @Test
    void aViewIsGoneOnWithByItsOwnSessionOnly() {
        String page = FacesWindow.page(DESK);
        FacesWindow desk = FacesWindow.open(user, page).get(0).ajax("click");
        PortalClient other = PortalClient.loggedIn("shaojing");
        String number = desk.namespace().replaceAll("\\D", "");

        String answer = other.send(PortalClient.request(page + "/window/" + number).header("X-Tongzhou-View", desk.state()).GET()).body();

        assertThat(answer).contains("id=\"" + desk.namespace() + ":f:clicks\">0<");
    }

    @Test
    void onlyViewsOfThePortletAndModeCanBeAskedFor() {
        String page = FacesWindow.page(DESK);
        FacesWindow desk = FacesWindow.open(user, page).get(0);
        String number = desk.namespace().replaceAll("\\D", "");

        for (String view : List.of("settings", "board", "../views/item", "/WEB-INF/views/item.xhtml", "item.xhtml", "%00")) {
            assertThat(FacesWindow.open(user, page + "?_p." + number + "._view=" + view).get(0).text("clicks")).as(view).isEqualTo("0");
        }
    }

    @Test
    void withoutThePortalNobodyReachesAView() {
        for (String path : List.of("/faces-showcase/WEB-INF/views/desk.xhtml", "/faces-showcase/desk.xhtml", "/faces-showcase/faces/desk",
            "/faces-showcase/desk.jsf", "/faces-showcase/-portlet/Desk", "/portal/desk.xhtml", "/home/desk.xhtml",
            "/faces-showcase/jakarta.faces.resource/dynamiccontent.properties.xhtml?ln=primefaces&pfdrid=x")) {
            assertThat(user.getOnce(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void anActionWithoutTheSessionsTokenIsRefused() {
        FacesWindow desk = FacesWindow.openAlone(user, DESK);
        String body = "x=y";

        HttpResponse<String> answer = user.send(PortalClient.request(desk.resource().replaceAll("_t=[^&]*", "_t=wrong"))
            .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body)));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void scriptsCarryTheNonceOfThePageAndHandlersStandInNoAttribute() {
        FacesWindow desk = FacesWindow.openAlone(user, DESK);
        String policy = desk.answer().headers().firstValue("Content-Security-Policy").orElseThrow();
        String nonce = policy.replaceAll(".*'nonce-([^']+)'.*", "$1");

        assertThat(Pattern.compile("<script(?![^>]* nonce=\"" + Pattern.quote(nonce) + "\")").matcher(desk.markup()).find()).isFalse();
        assertThat(desk.markup()).doesNotContain(" onclick=").contains("PrimeFaces.csp.register").doesNotContain("csp.init('");
        assertThat(desk.ajax("click").markup()).as("a form that an answer brings").contains("PrimeFaces.csp.init(PrimeFaces.csp.NONCE_VALUE)");
    }

    @Test
    void facesStartsOnlyWhereViewsAre() {
        assertThat(ServerLog.hasLine("Initializing Mojarra", "'/notices'")).isTrue();
        assertThat(ServerLog.hasLine("Initializing Mojarra", "'/home'")).isFalse();
        assertThat(ServerLog.hasLine("Initializing Mojarra", "'/portal'")).isFalse();
    }
}
