package org.tongzhou.http.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongzhou.http.PortalClient;
import org.tongzhou.http.PortalOperator;
import org.tongzhou.http.PortalServer;

/** What the operator's commands for accounts mean to the person who logs in. */
class AccountCommandsHttpIT {
    private static final String NEW_PASSWORD = "七 lamps & four doors+1";

    private static final String OWN_PASSWORD = "Nobody else knows 1";

    private final PortalClient person = new PortalClient();

    @Test
    void aPasswordThatTheOperatorSetCountsInPlaceOfTheOldOne() {
        PortalOperator.addUser("forgetful");

        assertThat(status(password("forgetful", NEW_PASSWORD))).isEqualTo(200);

        assertThat(person.login("forgetful", PortalServer.demoPassword()).statusCode()).isEqualTo(403);
        assertThat(person.login("forgetful", NEW_PASSWORD).body()).contains("name=\"newPassword\"");
        assertThat(person.getOnce("/portal/p/home").statusCode()).as("not logged in yet").isEqualTo(303);

        person.get("/portal/login");
        assertThat(choose("short", "short").body()).contains("name=\"newPassword\"").contains("tz-bad");
        assertThat(choose(OWN_PASSWORD, OWN_PASSWORD + "x").body()).contains("name=\"newPassword\"").contains("tz-bad");
        assertThat(choose(OWN_PASSWORD, OWN_PASSWORD).statusCode()).isEqualTo(200);
        assertThat(person.getOnce("/portal/p/home").statusCode()).isEqualTo(200);
        assertThat(new PortalClient().login("forgetful", NEW_PASSWORD).statusCode()).isEqualTo(403);
    }

    @Test
    void aNewPasswordEndsTheSessionsThatBeganWithTheOldOne() {
        PortalOperator.addUser("watched");
        person.login("watched", PortalServer.demoPassword());
        assertThat(person.getOnce("/portal/p/home").statusCode()).isEqualTo(200);

        assertThat(status(password("watched", NEW_PASSWORD))).isEqualTo(200);

        assertThat(person.getOnce("/portal/p/home").statusCode()).isEqualTo(303);
    }

    @Test
    void redirectsNameNoHost() {
        PortalOperator.addUser("redirected");
        person.login("redirected", PortalServer.demoPassword());

        assertThat(person.getOnce("/portal/p/").headers().firstValue("Location")).hasValue("/portal/p/home");
    }

    @Test
    void whoChangesHisMindBeginsAgain() {
        PortalOperator.addUser("hesitant");
        assertThat(status(password("hesitant", NEW_PASSWORD))).isEqualTo(200);
        person.login("hesitant", NEW_PASSWORD);

        assertThat(person.get("/portal/login").body()).contains("name=\"newPassword\"");
        assertThat(person.get("/portal/login?again").body()).contains("name=\"password\"");
        assertThat(choose(OWN_PASSWORD, OWN_PASSWORD).statusCode()).isEqualTo(403);
    }

    @Test
    void aPasswordThatIsNotAllowedIsRefusedAndTheOldOneStays() {
        PortalOperator.addUser("careful");

        assertThat(status(password("careful", "short"))).isEqualTo(422);

        assertThat(person.login("careful", PortalServer.demoPassword()).statusCode()).isEqualTo(200);
    }

    @Test
    void aDisabledAccountIsOutAtOnceUntilItIsEnabled() {
        PortalOperator.addUser("leaving");
        person.login("leaving", PortalServer.demoPassword());
        assertThat(person.getOnce("/portal/p/home").statusCode()).isEqualTo(200);

        assertThat(status(PortalOperator.request("users/leaving/enabled").DELETE())).isEqualTo(200);
        assertThat(person.getOnce("/portal/p/home").statusCode()).isEqualTo(303);
        assertThat(person.login("leaving", PortalServer.demoPassword()).statusCode()).isEqualTo(403);

        assertThat(status(PortalOperator.request("users/leaving/enabled").PUT(BodyPublishers.noBody()))).isEqualTo(200);
        assertThat(person.login("leaving", PortalServer.demoPassword()).statusCode()).isEqualTo(200);
    }

    @Test
    void anAccountThatIsNotThereIsNotFound() {
        assertThat(status(password("nobody-here", NEW_PASSWORD))).isEqualTo(404);
        assertThat(status(PortalOperator.request("users/nobody-here/enabled").DELETE())).isEqualTo(404);
    }

    @Test
    void valuesThatAreRefusedAreToldInChineseUnlessEnglishIsWanted() {
        assertThat(withoutName("zh-CN")).contains("不能").doesNotContain("must not");
        assertThat(withoutName("en")).contains("must not");
    }

    private static String withoutName(String language) {
        return new PortalClient().send(PortalOperator.request("users").header("Accept-Language", language)
            .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString("username=nameless&name=&password=x"))).body();
    }

    private static HttpRequest.Builder password(String username, String password) {
        return PortalOperator.request("users/" + username + "/password").header("Content-Type", "text/plain;charset=UTF-8")
            .PUT(BodyPublishers.ofString(password));
    }

    private int status(HttpRequest.Builder command) {
        return new PortalClient().send(command).statusCode();
    }

    private HttpResponse<String> choose(String password, String repeated) {
        return person.post("/portal/login", Map.of("newPassword", password, "repeated", repeated));
    }
}
