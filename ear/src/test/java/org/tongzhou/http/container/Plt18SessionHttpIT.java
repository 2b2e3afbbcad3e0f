package org.tongzhou.http.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.tongzhou.http.PortalClient;

/** PLT.18: the portlet session. Each test logs in anew. */
class Plt18SessionHttpIT extends ConformanceTest {
    private final PortalClient person = PortalClient.loggedIn("xunuo");

    private Shown set(String value) {
        return act(person, open(person, "session").of("Session").get("action"), "value", value);
    }

    @Test
    void portletScopeIsTheWindowsOwnAndApplicationScopeIsShared() { // PLT.18.2
        Shown page = set("v");

        assertThat(page.of("Session", 0)).containsEntry("own", "v").containsEntry("ownInPortletScope", "v").containsEntry("shared", "v")
            .containsEntry("sharedInPortletScope", "null");
        assertThat(page.of("Session", 1)).containsEntry("own", "null").containsEntry("shared", "v");
    }

    @Test
    void anAttributeInPortletScopeHasTheNameOfTheSpecification() { // PLT.18.3
        assertThat(set("v").of("Session")).containsEntry("encoded", "v").containsEntry("decoded", "own").containsEntry("decodedScope", "2");
    }

    @Test
    void servletsOfTheApplicationSeeTheSameSession() { // PLT.18.4
        Shown page = set("v");
        String window = open(person, "session").of("Session").get("id");

        assertThat(window).isNotEmpty();
        assertThat(page.of("dispatched").get("session.names")).contains("shared").contains("?own");
    }

    @Test
    void oneRequestHasOneSession() { // PLT.18.1
        assertThat(open(person, "session").of("Session")).containsEntry("same", "true").containsEntry("context", "true")
            .containsEntry("nullName", "IllegalArgumentException");
    }

    @Test
    void windowsOfOneApplicationShareOneSession() { // PLT.18.1
        Shown page = open(person, "session");

        assertThat(page.of("Session", 0).get("id")).isEqualTo(page.of("Session", 1).get("id"));
    }

    @Test
    void anInvalidatedSessionIsForgottenAndTheUserStaysLoggedIn() { // PLT.18.6
        String action = set("v").of("Session").get("action");

        Shown page = act(person, action, "invalidate", "1");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.of("Session")).containsEntry("own", "null").containsEntry("shared", "null");
    }

    @Test
    void anotherUserHasAnotherSession() { // PLT.18.1
        set("v");

        Map<String, String> other = open(PortalClient.loggedIn("shaojing"), "session").of("Session");

        assertThat(other).containsEntry("shared", "null");
    }

    @Test
    void afterLogoutTheSessionOfTheApplicationIsGone() {
        set("v");

        person.logout();
        person.login("xunuo", org.tongzhou.http.PortalServer.demoPassword());

        assertThat(open(person, "session").of("Session")).containsEntry("own", "null").containsEntry("shared", "null");
    }
}
