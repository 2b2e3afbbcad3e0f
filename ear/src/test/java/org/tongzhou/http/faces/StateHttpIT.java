package org.tongzhou.http.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongzhou.http.Await.await;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.tongzhou.http.Applications;
import org.tongzhou.http.PortalClient;
import org.tongzhou.http.PortalOperator;
import org.tongzhou.http.PortalServer;

/** How long views live, and what they cost. */
class StateHttpIT extends FacesTest {
    private static final int VIEWS_PER_WINDOW = 8;

    @Test
    void twoTabsOfAWindowHaveAViewEach() {
        String page = FacesWindow.page(DESK);
        FacesWindow tab = FacesWindow.open(user, page).get(0);
        FacesWindow otherTab = FacesWindow.open(user, page).get(0);

        FacesWindow pressed = tab.press("postClick");
        FacesWindow otherPressed = otherTab.press("postClick").press("postClick");

        assertThat(pressed.ajax("click").text("clicks")).isEqualTo("2");
        assertThat(otherPressed.ajax("click").text("clicks")).isEqualTo("3");
    }

    @Test
    void theAddressOfAnActionOpenedAgainShowsAViewOfItsOwn() {
        FacesWindow tab = FacesWindow.openAlone(user, DESK).press("postClick");
        String address = tab.answer().uri().toString();
        FacesWindow otherTab = FacesWindow.open(user, address).get(0);

        assertThat(otherTab.text("clicks")).isEqualTo("1");
        assertThat(otherTab.state().replaceAll("\\..*", "")).isNotEqualTo(tab.state().replaceAll("\\..*", ""));
        assertThat(otherTab.ajax("click").press("postClick").text("clicks")).isEqualTo("3");
        assertThat(tab.press("postClick").text("clicks")).isEqualTo("2");
        assertThat(otherTab.ajax("click").text("clicks")).isEqualTo("4");
    }

    @Test
    void whereAnActionHasRedirectedToIsAFreshViewWheneverItIsShown() {
        FacesWindow item = FacesWindow.openAlone(user, DESK).press("postRedirected");
        String address = item.answer().uri().toString();
        assertThat(item.messages()).contains("gone on");
        FacesWindow other = FacesWindow.open(user, address).get(0);

        assertThat(other.messages()).doesNotContain("gone on");
        assertThat(other.text("id")).isEqualTo("5");
        assertThat(other.state()).isNotEqualTo(item.state());
    }

    @Test
    void requestsToOneViewFollowOneAnotherAndNoneIsLost() {
        FacesWindow desk = FacesWindow.openAlone(user, DESK);
        PortalClient.Session session = PortalClient.Session.of(user);

        List<CompletableFuture<HttpResponse<String>>> sent = Stream.generate(session::browser).limit(6)
            .map(browser -> CompletableFuture.supplyAsync(() -> browser.send(desk.ajaxRequest("slowClick")))).toList();
        sent.forEach(CompletableFuture::join);

        assertThat(desk.ajax("click").text("clicks")).isEqualTo("7");
    }

    @Test
    void aWindowKeepsSoManyViewsAndTheBeansOfOlderOnesEnd() {
        String page = FacesWindow.page(DESK, BOARD);
        List<FacesWindow> tabs = new ArrayList<>();
        for (int i = 0; i <= VIEWS_PER_WINDOW; i++) {
            tabs.add(FacesWindow.open(user, page).get(0));
        }

        FacesWindow board = FacesWindow.openAlone(user, BOARD);
        assertThat(" " + board.text("ended") + " ").contains(" " + tabs.get(0).text("view") + " ")
            .doesNotContain(" " + tabs.get(1).text("view") + " ");
        assertThat(tabs.get(1).ajax("click").text("clicks")).isEqualTo("1");
        FacesWindow expired = tabs.get(0).ajax("click");
        assertThat(expired.messages()).contains("页面停留时间过长");
        assertThat(expired.ajax("click").text("clicks")).isEqualTo("1");
    }

    @Test
    void manyWindowsOfAnApplicationDoNotPushOutEachOthersViews() { // Faces' own limit would be 25 for all of them
        List<FacesWindow> desks = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            desks.addAll(FacesWindow.open(user, FacesWindow.page(DESK, DESK, DESK, DESK, DESK, DESK)));
        }

        assertThat(desks.get(0).ajax("click").text("clicks")).isEqualTo("1");
        assertThat(desks.get(29).ajax("click").text("clicks")).isEqualTo("1");
    }

    @Test
    void viewBeansEndWithTheLoginAndWithNavigation() {
        FacesWindow left = FacesWindow.openAlone(user, DESK);
        FacesWindow open = FacesWindow.openAlone(user, DESK);

        left.ajax("go");
        user.logout();

        PortalClient other = PortalClient.loggedIn("shaojing");
        await("the beans of both views have ended", () -> {
            String ended = " " + FacesWindow.openAlone(other, BOARD).text("ended") + " ";
            return ended.contains(" " + left.text("view") + " ") && ended.contains(" " + open.text("view") + " ");
        });
    }

    @Test
    void viewsAndSessionsComeThroughADeployment() {
        FacesWindow desk = FacesWindow.openAlone(user, DESK).ajax("click");

        Applications.deployKeepingSessions("faces-showcase", PortalServer.PORTLETS.resolve("faces-showcase/target/faces-showcase.war"));

        await("the portlets are back", () -> FacesWindow.openAlone(user, BOARD).text("drawn") != null);
        assertThat(desk.ajax("click").text("clicks")).isEqualTo("2");
    }

    @Test
    void theOperatorSeesHowManyViewsAreOpenAndWhatTheyTake() {
        long views = counted("views");
        long bytes = counted("bytes");

        FacesWindow.open(user, FacesWindow.page(DESK, DESK, DESK));

        assertThat(counted("views")).isEqualTo(views + 3);
        assertThat(counted("bytes") - bytes).isBetween(300L, 30_000L);
        user.logout();
        await("the views have ended with the login", () -> counted("views") <= views);
    }

    private static long counted(String what) {
        String told = new PortalClient().send(PortalOperator.request("views").GET()).body();
        Matcher line = Pattern.compile("/faces-showcase\\t.*\\b" + what + "=(\\d+)").matcher(told);
        assertThat(line.find()).as(told).isTrue();
        return Long.parseLong(line.group(1));
    }
}
