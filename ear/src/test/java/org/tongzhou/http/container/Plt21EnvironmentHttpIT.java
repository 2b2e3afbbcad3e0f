package org.tongzhou.http.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.tongzhou.http.PortalClient;

/** PLT.6, PLT.7, PLT.10, PLT.21, PLT.23: configuration, portal, context, user and roles. */
class Plt21EnvironmentHttpIT extends ConformanceTest {
    private static Map<String, String> environment() {
        return open("environment").of("Environment");
    }

    @Test
    void titlesComeFromTheBundleOfTheUsersLanguage() { // PLT.6.2, PLT.26.10
        assertThat(environment()).containsEntry("title", "环境").containsEntry("greeting", "你好").containsEntry("keywords", "环境, 测试");
        assertThat(open("environment").body()).contains("环境</h2>");
    }

    @Test
    void whatTheBundleLacksComesFromTheDescriptor() { // PLT.6.2
        assertThat(environment()).containsEntry("short", "Env");
    }

    @Test
    void anUnknownLanguageGetsTheBaseBundle() { // PLT.6.2
        assertThat(environment()).containsEntry("german", "环境");
    }

    @Test
    void theConfigurationIsThatOfTheDescriptor() { // PLT.6
        assertThat(environment()).containsEntry("init", "1").containsEntry("initNone", "null").containsEntry("inits", "[one, two]")
            .containsEntry("initNull", "IllegalArgumentException").containsEntry("locales", "[zh, en]")
            .containsEntry("namespace", "urn:conformance:default").containsEntry("publicNames", "[city]")
            .containsEntry("publishes", "[{urn:conformance}letter]")
            .containsEntry("processes", "[{urn:conformance}city, {urn:conformance:default}greeting]")
            .containsEntry("portletName", "Environment");
    }

    @Test
    void theContextIsThatOfTheWebApplication() { // PLT.10.3
        Map<String, String> shown = environment();

        assertThat(shown).containsEntry("contextInit", "同舟").containsEntry("mime", "text/css").containsEntry("resource", "true")
            .containsEntry("paths", "[/WEB-INF/views/escape.jsp, /WEB-INF/views/tags.jsp]").containsEntry("noPaths", "null").containsEntry("shared", "true")
            .containsEntry("relativeResource", "MalformedURLException").containsEntry("nullAttribute", "IllegalArgumentException");
        assertThat(shown.get("server")).matches("\\S+/\\S+");
        assertThat(shown.get("realPath")).endsWith("/WEB-INF/portlet.xml");
        assertThat(shown.get("options")).contains("javax.portlet.escapeXml").contains("javax.portlet.actionScopedRequestAttributes")
            .contains("javax.portlet.servletDefaultSessionScope").contains("javax.portlet.renderHeaders");
    }

    @Test
    void thePortalTellsItsNameAndVersion() { // PLT.7
        assertThat(environment().get("portal")).matches("\\S+/\\S+");
        assertThat(environment()).containsEntry("portalNull", "IllegalArgumentException").containsEntry("propertyNull", "IllegalArgumentException")
            .containsEntry("property.none", "null");
        assertThat(environment().get("property.agent")).isNotEqualTo("null");
    }

    @Test
    void aPortletIsToldTheUserAttributesItsApplicationHasAskedForAndNoOthers() { // PLT.21.2
        assertThat(environment().get("user")).startsWith("{user.name=许诺").doesNotContain("login").doesNotContain("unheard");
    }

    @Test
    void rolesAreAskedByTheNamesOfTheDescriptor() { // PLT.23.3
        assertThat(environment()).containsEntry("role.reader", "true").containsEntry("role.administrator", "false").containsEntry("role.unheard", "false");
        assertThat(open(PortalClient.loggedIn("sysadmin"), "environment").of("Environment"))
            .containsEntry("role.reader", "true").containsEntry("role.administrator", "true");
    }
}
