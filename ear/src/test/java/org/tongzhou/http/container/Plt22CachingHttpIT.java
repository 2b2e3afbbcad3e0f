package org.tongzhou.http.container;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.tongzhou.http.PortalClient;

/** PLT.22: caching. Each test logs in anew, since private markup is kept for a session. */
class Plt22CachingHttpIT extends ConformanceTest {
    private final PortalClient person = PortalClient.loggedIn("xunuo");

    private String number(String portlet) {
        return number(person, portlet);
    }

    private static String number(PortalClient who, String portlet) {
        return open(who, "cache").of(portlet).get("number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CacheExpiring", "CacheForever", "CachePublic", "CachePublicWithToken", "CacheProperty", "CacheValidated"})
    void whatMayBeKeptIsNotRenderedTwice(String portlet) { // PLT.22.1
        assertThat(number(portlet)).isEqualTo(number(portlet));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CacheNone", "CacheOverridden"})
    void whatMayNotBeKeptIsRenderedEachTime(String portlet) { // PLT.22.1
        assertThat(number(portlet)).isNotEqualTo(number(portlet));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CacheExpiring", "CacheForever", "CacheValidated", "CachePublicWithToken"})
    void privateMarkupIsNotShownToAnother(String portlet) { // PLT.22.1
        number(portlet);
        PortalClient other = PortalClient.loggedIn("shaojing");

        assertThat(open(other, "cache").of(portlet)).containsEntry("user", "shaojing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CachePublic", "CacheProperty"})
    void publicMarkupIsSharedByAllUsers(String portlet) { // PLT.22.1
        String first = number(portlet);

        assertThat(number(PortalClient.loggedIn("shaojing"), portlet)).isEqualTo(first);
    }

    @Test
    void otherRenderParametersMakeOtherMarkup() { // PLT.22.1
        Shown page = open(person, "cache");

        assertThat(get(person, page.of("CacheExpiring").get("render")).of("CacheExpiring").get("number"))
            .isNotEqualTo(page.of("CacheExpiring").get("number"));
    }

    @Test
    void anActionMakesItsWindowsMarkupOld() { // PLT.22.1
        Shown page = open(person, "cache");

        Shown after = act(person, page.of("CacheExpiring").get("action"));

        assertThat(after.of("CacheExpiring").get("number")).isNotEqualTo(page.of("CacheExpiring").get("number"));
        assertThat(after.of("CacheForever").get("number")).as("another window's stays").isEqualTo(page.of("CacheForever").get("number"));
    }

    @Test
    void anEventMakesItsTargetsMarkupOld() { // PLT.22.1
        Shown page = open(person, "cache");

        Shown after = act(person, page.of("CacheClearer").get("action"), "event", "1");

        assertThat(after.of("CacheExpiring").get("number")).isNotEqualTo(page.of("CacheExpiring").get("number"));
    }

    @Test
    void markupIsShownAsLongAsThePortletCallsItGood() { // PLT.22.2
        Shown page = open(person, "cache");
        PortalClient other = PortalClient.loggedIn("shaojing");
        String action = open(other, "cache").of("CacheValidated").get("action");
        assertThat(page.of("CacheValidated").get("number")).isEqualTo(number("CacheValidated"));

        act(other, action, "version", "v" + System.nanoTime());

        assertThat(number("CacheValidated")).as("the portlet has a new version").isNotEqualTo(page.of("CacheValidated").get("number"));
        assertThat(open(person, "cache").of("CacheValidated").get("etag")).startsWith("v");
    }

    @Test
    void theDescriptorsTimeIsWhatThePortletIsTold() { // PLT.22.1
        assertThat(open(person, "cache").of("CacheExpiring")).containsEntry("expires", "300").containsEntry("public", "false");
        assertThat(open(person, "cache").of("CachePublic")).containsEntry("public", "true");
        assertThat(open(person, "cache").of("CacheOverridden")).containsEntry("expires", "0");
    }
}
