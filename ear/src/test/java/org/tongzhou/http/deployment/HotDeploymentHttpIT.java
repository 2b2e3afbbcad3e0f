package org.tongzhou.http.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongzhou.http.Await.await;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongzhou.http.Applications;
import org.tongzhou.http.PortalClient;
import org.tongzhou.http.PortalOperator;
import org.tongzhou.http.PortalServer;
import org.tongzhou.http.ServerMemory;
import org.tongzhou.http.ShownWindow;

/** A portlet WAR deployed separately to the running server. */
class HotDeploymentHttpIT {
    private static final String PAGE = "/portal/p/hot";
    private static final String EXAMPLE = "hotexample";
    private static final String STRESS = "hotstress";
    private static final Path STRESS_WAR = PortalServer.PORTLETS.resolve("stress/target/stress.war");
    private static final Pattern FORM = Pattern.compile("<form [^>]*action=\"([^\"]*)\"");
    /** One to three loaders of the newest deployments were seen to stay, held by what is not known; those of ten would be more. */
    private static final int LEFT_MAX = 3;

    @TempDir
    Path folder;

    private final PortalClient user = PortalClient.loggedIn("xunuo");

    @BeforeEach
    void aPageHoldsPortletsThatAreNotDeployed() {
        PortalOperator.makePage("hot", "/" + EXAMPLE + "::hello", "/" + STRESS + "::Hostile", "/" + STRESS + "::Kept", "/home::welcome");
    }

    @AfterEach
    void undeploy() {
        Applications.undeploy(EXAMPLE);
        Applications.undeploy(STRESS);
    }

    @Test
    void aWarJoinsWithoutARestart() throws IOException {
        assertThat(window(0).isUnavailable()).isTrue();

        Applications.deploy(EXAMPLE, ExampleWar.version("one", folder));

        assertThat(window(0).markup()).contains("name=\"name\"", "<b>one</b>");
    }

    @Test
    void aWarDroppedIntoTheFolderJoinsAndLeavesWhenItIsDeleted() throws IOException {
        Path dropped = PortalServer.AUTODEPLOY.resolve(EXAMPLE + ".war");

        Files.copy(ExampleWar.version("dropped", folder), dropped, StandardCopyOption.REPLACE_EXISTING);
        await("the dropped WAR joins", () -> window(0).markup().contains("<b>dropped</b>"));

        Files.delete(dropped);
        await("the deleted WAR leaves", () -> window(0).isUnavailable());
    }

    @Test
    void aNewVersionTakesOverWhileThePageIsOpen() throws IOException {
        Applications.deploy(EXAMPLE, ExampleWar.version("old", folder));
        String action = formAction(window(0));

        Applications.deploy(EXAMPLE, ExampleWar.version("new", folder));

        HttpResponse<String> answer = user.post(action, Map.of("name", "Ada"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(ShownWindow.in(answer).get(0).markup()).as("the form of the old version is understood by the new one")
            .contains("Ada", "<b>new</b>");
    }

    @Test
    void aWarUndeployedWhileItsPageIsOpenLeavesAClearAnswerAndNothingIsLost() throws IOException {
        Path war = ExampleWar.version("one", folder);
        Applications.deploy(EXAMPLE, war);
        String settings = "/portal/p/hot?_m." + window(0).id() + "=edit";
        user.post(formAction(ShownWindow.in(user.get(settings)).get(0)), Map.of("word", "Salve"));
        String action = formAction(window(0));

        Applications.undeploy(EXAMPLE);

        HttpResponse<String> page = user.get(PAGE);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(ShownWindow.in(page).get(0).isUnavailable()).isTrue();
        assertThat(ShownWindow.in(page).get(3).isUnavailable()).as("the others work").isFalse();
        assertThat(user.post(action, Map.of("name", "Ada")).statusCode()).as("an action of the open page").isEqualTo(503);
        assertThat(user.get(action.replace("_a=", "_r=")).statusCode()).as("a resource of the open page").isEqualTo(503);

        Applications.deploy(EXAMPLE, war);
        assertThat(user.post(action, Map.of("name", "Ada")).body()).as("settings and open forms survive").contains("Salve");
    }

    @Test
    void aWarWithABrokenDescriptorIsRefusedAndTheOthersGoOn() throws IOException {
        HttpResponse<String> answer = Applications.tryToDeploy(EXAMPLE, ExampleWar.broken(folder), false);

        assertThat(answer.statusCode()).isNotEqualTo(200);
        assertThat(window(0).isUnavailable()).isTrue();
        Applications.deploy(EXAMPLE, ExampleWar.version("repaired", folder));
        assertThat(window(0).markup()).contains("<b>repaired</b>");
    }

    @Test
    void sessionsEndWithTheOldVersionUnlessTheServerIsToldToKeepThem() {
        Applications.deploy(STRESS, STRESS_WAR);
        remember("first");
        assertThat(window(1).report()).containsEntry("remembered", "first");

        Applications.deploy(STRESS, STRESS_WAR);
        assertThat(window(1).report()).containsEntry("remembered", "null");

        remember("second");
        String session = window(1).report().get("session");
        Applications.deployKeepingSessions(STRESS, STRESS_WAR);
        assertThat(window(1).report()).containsEntry("remembered", "second").containsEntry("session", session);
    }

    @Test
    void keptSessionsEndWithTheLogoutToo() {
        Applications.deploy(STRESS, STRESS_WAR);
        remember("kept");
        Applications.deployKeepingSessions(STRESS, STRESS_WAR);
        String session = user.cookie("JSESSIONID");
        user.get("/portal/p/home");

        user.logout();

        PortalClient thief = new PortalClient();
        HttpResponse<String> answer = thief.send(PortalClient.request("/" + STRESS + "/session").header("Cookie", "JSESSIONID=" + session)
            .method("GET", BodyPublishers.noBody()));
        assertThat(answer.body()).isEqualTo("none");
    }

    @Test
    void tenDeploymentsUnderLoadLeaveNoClassLoaderBehindAndNoPageBroken() throws Exception {
        Path odd = ExampleWar.version("odd", folder);
        Path even = ExampleWar.version("even", folder);
        AtomicBoolean finished = new AtomicBoolean();
        List<CompletableFuture<List<String>>> readers = new ArrayList<>();
        for (String name : List.of("shaojing", "xunuo")) {
            readers.add(CompletableFuture.supplyAsync(() -> readUntil(finished, name)));
        }
        try {
            for (int i = 0; i < 10; i++) {
                Applications.deploy(EXAMPLE, i % 2 == 0 ? even : odd);
                Applications.deploy(STRESS, STRESS_WAR);
                assertThat(window(0).markup()).contains(i % 2 == 0 ? "<b>even</b>" : "<b>odd</b>");
                assertThat(window(2).markup()).contains("<p>kept</p>");
            }
        } finally {
            finished.set(true);
        }
        for (CompletableFuture<List<String>> reader : readers) {
            assertThat(reader.get()).as("pages that were broken during the deployments").isEmpty();
        }

        Applications.undeploy(EXAMPLE);
        Applications.undeploy(STRESS);
        await("the class loaders of ten deployments go", () -> ServerMemory.timesLoaded("org.tongzhou.portlets.example.HelloPortlet") <= LEFT_MAX
            && ServerMemory.timesLoaded("org.tongzhou.portlets.stress.KeptPortlet") <= LEFT_MAX);
    }

    /** Reads the page again and again. @return what was wrong with it */
    private static List<String> readUntil(AtomicBoolean finished, String name) {
        PortalClient reader = PortalClient.loggedIn(name);
        List<String> broken = new ArrayList<>();
        while (!finished.get() && broken.size() < 5) {
            HttpResponse<String> page = reader.get(PAGE);
            List<ShownWindow> windows = ShownWindow.in(page);
            if (page.statusCode() != 200 || windows.size() != 4 || windows.stream().anyMatch(window -> window.incident() != null)) {
                broken.add(page.statusCode() + " " + windows);
            }
        }
        return broken;
    }

    private ShownWindow window(int number) {
        ShownWindow window = ShownWindow.in(user.get(PAGE)).get(number);
        return window.isLate() // under load; fetched as a browser does it
            ? ShownWindow.only(user.send(PortalClient.request(window.lateAddress()).header("X-Requested-With", "XMLHttpRequest").GET()))
            : window;
    }

    private void remember(String value) {
        user.post(window(1).report().get("action"), Map.of("do", "remember", "value", value));
    }

    private static String formAction(ShownWindow window) {
        Matcher form = FORM.matcher(window.markup());
        assertThat(form.find()).as("there is a form in %s", window).isTrue();
        return form.group(1).replace("&amp;", "&");
    }
}
