package org.tongzhou.http.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.tongzhou.http.PortalClient;

/** What Jakarta EE gives to portlets beside JSR-286. */
class InjectionHttpIT extends ConformanceTest {
    @Test
    void portletsAreInjectedWithBeansAndEnterpriseBeans() {
        Map<String, String> shown = open("injection").of("InjectedOne");

        assertThat(shown).containsEntry("clerk", "hello you from a managed bean").containsEntry("beans", "true");
    }

    @Test
    void aRequestScopedBeanIsOneWindowsRendering() {
        Shown page = open("injection");

        assertThat(page.of("InjectedOne", 0)).containsEntry("visit", "2");
        assertThat(page.of("InjectedOne", 1)).containsEntry("visit", "2");
        assertThat(page.of("InjectedTwo")).containsEntry("visit", "2");
    }

    @Test
    void aSessionScopedBeanIsOneUsers() {
        PortalClient anew = PortalClient.loggedIn("xunuo");
        open("injection");
        Shown page = open(anew, "injection");

        assertThat(page.allOf("InjectedOne")).extracting(report -> report.get("visitor")).doesNotContain("4");
        assertThat(open(anew, "injection").allOf("InjectedOne")).extracting(report -> Integer.valueOf(report.get("visitor"))).allMatch(count -> count > 3 && count <= 6);
    }

    @Test
    void windowsOfOneDefinitionShareItsObjectAndDefinitionsDoNot() { // PLT.5.1
        Shown page = open("injection");

        assertThat(page.of("InjectedOne", 0).get("number")).isEqualTo(page.of("InjectedOne", 1).get("number"))
            .isNotEqualTo(page.of("InjectedTwo").get("number"));
    }
}
