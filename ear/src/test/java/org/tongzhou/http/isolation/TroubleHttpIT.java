package org.tongzhou.http.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongzhou.http.Await.await;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongzhou.http.Applications;
import org.tongzhou.http.PortalClient;
import org.tongzhou.http.PortalOperator;
import org.tongzhou.http.PortalServer;
import org.tongzhou.http.ServerLog;
import org.tongzhou.http.ShownWindow;

/** Portlets that fail and hang beside portlets that work. */
class TroubleHttpIT {
    private static final Pattern INCIDENT = Pattern.compile("<code>([0-9A-F]{10})</code>");

    private final PortalClient user = PortalClient.loggedIn("xunuo");

    @BeforeAll
    static void deploy() {
        Applications.deploy("trouble", PortalServer.PORTLETS.resolve("stress/target/stress.war"));
        PortalOperator.makePage("failing", "/trouble::Hostile", "/trouble::Hostile", "/home::welcome");
        PortalOperator.makePage("hanging", Stream.concat(Collections.nCopies(20, "/trouble::Hanging").stream(),
            Stream.of("/home::welcome")).toArray(String[]::new));
        PortalOperator.makePage("onehanging", "/trouble::Hanging", "/home::welcome");
        PortalOperator.makePage("gate", "/trouble::Gate");
    }

    @AfterEach
    void openTheGate() {
        gate("open");
    }

    @AfterAll
    static void undeploy() {
        Applications.undeploy("trouble");
    }

    @ParameterizedTest
    @ValueSource(strings = {"throw", "error", "stack"})
    void aFailingWindowShowsAnIncidentNumberThatStandsInTheLogAndTheOthersWork(String failure) {
        String failing = ShownWindow.in(user.get("/portal/p/failing")).get(0).id();

        HttpResponse<String> page = user.get("/portal/p/failing?_p." + failing + ".do=" + failure);

        List<ShownWindow> windows = ShownWindow.in(page);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(windows).hasSize(3);
        assertThat(windows.get(0).incident()).isNotNull();
        await("the server has written its log", () -> ServerLog.hasLine("Incident " + windows.get(0).incident()));
        assertThat(page.body()).doesNotContain("half written", "wanted by the test", "org.tongzhou.portlets");
        assertThat(windows.get(1).report()).containsKey("session");
        assertThat(windows.get(2).markup()).doesNotContain("tz-bad", "tz-warn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"throw", "error"})
    void aFailingActionIsAnsweredWithAnIncidentNumberThatStandsInTheLog(String failure) {
        String action = ShownWindow.in(user.get("/portal/p/failing")).get(0).report().get("action");

        HttpResponse<String> answer = user.post(action, Map.of("do", failure));

        Matcher incident = INCIDENT.matcher(answer.body());
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(incident.find()).isTrue();
        String number = incident.group(1);
        await("the server has written its log", () -> ServerLog.hasLine("Incident " + number));
        assertThat(answer.body()).doesNotContain("wanted by the test");
        assertThat(user.get("/portal/p/failing").statusCode()).as("the next page").isEqualTo(200);
    }

    @Test
    void aFailingResourceIsAnsweredWithAnIncidentNumber() {
        String resource = ShownWindow.in(user.get("/portal/p/failing")).get(0).report().get("resource");

        HttpResponse<String> answer = user.get(resource + "&do=throw");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).containsPattern(INCIDENT).doesNotContain("wanted by the test");
    }

    @Test
    void aLateWindowIsFetchedByTheBrowserAfterwards() {
        gate("close");
        List<ShownWindow> windows = ShownWindow.in(user.get("/portal/p/onehanging"));
        assertThat(windows.get(0).isLate()).isTrue();
        assertThat(windows.get(1).isLate()).isFalse();

        gate("open");
        HttpResponse<String> later = user.send(
            PortalClient.request(windows.get(0).lateAddress()).header("X-Requested-With", "XMLHttpRequest").GET());

        assertThat(ShownWindow.only(later).report()).containsEntry("user", "xunuo");
    }

    @Test
    void aLateWindowIsGivenToNobodyElse() {
        gate("close");
        String late = ShownWindow.in(user.get("/portal/p/onehanging")).get(0).lateAddress();
        gate("open");

        HttpResponse<String> stolen = PortalClient.loggedIn("shaojing").send(
            PortalClient.request(late).header("X-Requested-With", "XMLHttpRequest").GET());

        assertThat(ShownWindow.only(stolen).report()).as("he gets a rendering of his own").containsEntry("user", "shaojing");
    }

    @Test
    void aPreviewOfAPortletThatHangsSaysSoAndNobodyFetchesItLater() {
        gate("close");

        HttpResponse<String> preview = user.get("/portal/preview?portlet=/trouble::Hanging");

        assertThat(preview.statusCode()).isEqualTo(503);
        assertThat(preview.body()).contains("预览暂时看不到").doesNotContain("data-late=");
    }

    @Test
    void aHangingPortletIsPutAsideWhileAllOthersWorkAndComesBack() throws Exception {
        gate("close");
        ExecutorService crowd = Executors.newFixedThreadPool(30);
        List<Future<HttpResponse<String>>> stuck = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            stuck.add(crowd.submit(() -> PortalClient.loggedIn("shaojing").get("/portal/p/hanging")));
        }
        await("some hang", () -> Integer.parseInt(gate("count")) >= 8);

        List<ShownWindow> others = ShownWindow.in(user.get("/portal/p/failing"));
        assertThat(others).as("a page without the hanging portlet waits for nothing").hasSize(3).noneMatch(ShownWindow::isLate);
        assertThat(others.get(1).report()).containsKey("session");
        assertThat(Integer.parseInt(gate("count"))).as("while they hang").isPositive();

        for (Future<HttpResponse<String>> page : stuck) {
            List<ShownWindow> windows = ShownWindow.in(page.get());
            assertThat(windows).hasSize(21).allMatch(window -> window.incident() == null);
        }
        crowd.shutdown();
        await("it is put aside", () -> ShownWindow.in(user.get("/portal/p/hanging")).stream()
            .filter(ShownWindow::isUnavailable).count() >= 19);
        assertThat(ShownWindow.in(user.get("/portal/p/hanging")).get(20).isLate()).as("the window beside it").isFalse();

        gate("open");
        await("it comes back", () -> ShownWindow.in(user.get("/portal/p/hanging")).stream().limit(20)
            .allMatch(window -> "xunuo".equals(window.report().get("user"))));
        assertThat(gate("count")).isEqualTo("0");
    }

    /** Closes or opens the gate. @return how many wait at it */
    private String gate(String what) {
        PortalClient keeper = PortalClient.loggedIn("sysadmin");
        String control = ShownWindow.only(keeper.get("/portal/p/gate")).report().get("control");
        return keeper.get(control + "&gate=" + what).body();
    }
}
