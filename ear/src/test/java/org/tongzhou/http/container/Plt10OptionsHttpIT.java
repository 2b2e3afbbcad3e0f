package org.tongzhou.http.container;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** PLT.10.4: container runtime options. */
class Plt10OptionsHttpIT extends ConformanceTest {
    @Test
    void tagsWriteUrlsWithOrWithoutXmlEscapes() { // PLT.10.4.1
        Shown page = open("options");

        assertThat(page.body()).containsPattern("id=\"escape-EscapeOff\">[^<]*a=1&[^<;]*b=2<").containsPattern("id=\"escape-EscapeOn\">[^<]*a=1&amp;[^<]*b=2<");
    }

    @Test
    void thePortletSeesTheOptionsOfItsDefinition() { // PLT.10.4
        assertThat(open("options").of("EscapeOff").get("options")).contains("javax.portlet.escapeXml");
        assertThat(open("options").of("EscapeOff").get("known")).isEqualTo("true");
    }

    @Test
    void theHeadersPartComesBeforeTheMarkupPart() { // PLT.10.4.2, PLT.11.1.1.4.3
        Shown page = open("options");

        assertThat(page.header("X-RenderHeaders")).isEqualTo("RENDER_HEADERS");
        assertThat(page.of("RenderHeaders")).containsEntry("part", "RENDER_MARKUP");
        assertThat(page.of("EscapeOn")).containsEntry("part", "null");
    }

    @Test
    void servletsSeeTheSessionInPortletScopeIfThePortletWantsIt() { // PLT.10.4.3
        act(open("options").of("PortletScopedSession").get("action"), "value", "own value");
        act(open("options").of("EscapeOn").get("action"), "value", "of another window");

        assertThat(open("options").of("dispatched", 2)).containsEntry("session.own", "own value");
        assertThat(open("options").of("dispatched", 1)).containsEntry("session.own", "null");
    }

    @Test
    void attributesOfAnActionLiveUntilTheNextAction() { // PLT.10.4.4
        Shown afterFirst = act(open("scopes").of("ActionScoped").get("action"), "value", "first");
        assertThat(afterFirst.of("ActionScoped")).containsEntry("fromAction", "first").containsEntry("ownPrefix", "null");

        Shown again = get(afterFirst.response().uri().toString());
        assertThat(again.of("ActionScoped")).containsEntry("fromAction", "first");
        assertThat(get(again.of("ActionScoped").get("resource")).asReport()).containsEntry("fromAction", "first");

        assertThat(get(again.of("ActionScoped").get("unscoped")).asReport()).containsEntry("fromAction", "null");

        Shown afterSecond = act(again.of("ActionScoped").get("action"), "value", "second");
        assertThat(afterSecond.of("ActionScoped")).containsEntry("fromAction", "second");
    }

    @Test
    void anEventReadsAndWritesTheScopeOfItsAction() { // PLT.10.4.4
        Shown page = act(open("scopes").of("ActionScoped").get("action"), "value", "first", "event", "1");

        assertThat(page.of("ActionScoped")).containsEntry("fromAction", "first").containsEntry("seenInEvent", "first");
    }

    @Test
    void theBrowsersBackButtonFindsTheScopesThatAreStillKept() { // PLT.10.4.4, numberOfCachedScopes = 2
        String first = act(open("scopes").of("ActionScoped").get("action"), "value", "first").response().uri().toString();
        String second = act(get(first).of("ActionScoped").get("action"), "value", "second").response().uri().toString();
        assertThat(get(first).of("ActionScoped")).containsEntry("fromAction", "first");

        act(get(second).of("ActionScoped").get("action"), "value", "third");

        assertThat(get(first).of("ActionScoped")).containsEntry("fromAction", "null");
        assertThat(get(second).of("ActionScoped")).containsEntry("fromAction", "second");
    }

    @Test
    void attributesSetWhileRenderingAreNotKept() { // PLT.10.4.4
        Shown page = act(open("scopes").of("ActionScoped").get("action"), "value", "first");

        assertThat(get(page.response().uri().toString()).body()).doesNotContain("not for the next one");
    }

    @Test
    void aRenderUrlWithTheRequestsParametersKeepsTheScope() { // PLT.10.4.4
        Shown page = act(open("scopes").of("ActionScoped").get("action"), "value", "first");

        assertThat(get(page.of("ActionScoped").get("again")).of("ActionScoped")).containsEntry("fromAction", "first");
    }
}
