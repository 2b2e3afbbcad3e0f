package org.tongzhou.http.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

/** PLT.15: events. */
class Plt15EventsHttpIT extends ConformanceTest {
    private static Shown fire(String event, String value) {
        return act(open("events").of("EventSource").get("action"), "event", event, "value", value);
    }

    @Test
    void anEventReachesAllWindowsThatDeclareItBeforeAnythingIsRendered() { // PLT.15.2.3
        Shown page = fire("city", "北京");

        assertThat(page.of("EventTarget", 0)).containsEntry("param.received", "{urn:conformance}city=北京 java.lang.String")
            .containsEntry("param.phase", "EVENT_PHASE").containsEntry("param.name", "city").containsEntry("param.method", "POST");
        assertThat(page.of("EventTarget", 1)).containsKey("param.received");
    }

    @Test
    void aPortletThatDoesNotDeclareAnEventDoesNotGetIt() { // PLT.15.2.3
        Shown page = fire("city", "北京");

        assertThat(page.of("EventWild")).doesNotContainKey("param.received");
        assertThat(page.of("EventSource")).doesNotContainKey("param.received");
    }

    @Test
    void anEventReachesAPortletThatDeclaresItsAlias() { // PLT.15.2.5
        assertThat(fire("city", "北京").of("EventAlias")).containsEntry("param.received", "{urn:conformance}city=北京 java.lang.String");
    }

    @Test
    void anEventReachesAPortletThatDeclaresTheBeginningOfItsName() { // PLT.15.2.5
        Shown page = fire("province.district", "x");

        assertThat(page.of("EventWild")).containsEntry("param.name", "province.district");
        assertThat(page.of("EventTarget")).doesNotContainKey("param.received");
    }

    @Test
    void anEventWithoutNamespaceIsInTheApplicationsOwn() { // PLT.15.2.2
        assertThat(fire("greeting", "default").of("EventDefault").get("param.received"))
            .startsWith("{urn:conformance:default}greeting=in the default namespace");
    }

    @Test
    void anEventMayHaveNoValue() { // PLT.15.2.1
        assertThat(fire("city", "null").of("EventTarget")).containsEntry("param.received", "{urn:conformance}city=null ");
    }

    @Test
    void anEventMayFireAnother() { // PLT.15.2.3
        Shown page = fire("relay", "x");

        assertThat(page.of("EventTarget")).containsEntry("param.received", "{urn:conformance}city=relayed x java.lang.String");
    }

    @Test
    void aPortletThatFailsAtAnEventDoesNotKeepItFromTheOthers() { // PLT.15.2.3, PLT.5.4.7
        Shown page = fire("city", "x");

        assertThat(page.of("EventTarget", 1)).containsKey("param.received");
        assertThat(page.of("EventFailing")).as("what it had set is thrown away").doesNotContainKey("param.received");
    }

    @Test
    void eventsThatGoInCirclesEnd() { // PLT.15.2.3
        Map<String, String> circle = open("circle").of("EventCircle");
        get(circle.get("reset"));

        Shown page = act(open("circle").of("EventSource").get("action"), "event", "circle", "value", "x");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.of("EventCircle")).containsEntry("count", "32");
    }

    @Test
    void aValueReachesAnotherApplicationInThatApplicationsOwnClass() { // PLT.15.2.4
        Shown page = act(open("letters").of("EventSource").get("action"), "event", "letter", "value", "letter");

        assertThat(page.of("Methods")).containsEntry("letter", "通知 2");
    }

    @Test
    void withinItsApplicationAValueIsPassedAsItIs() { // PLT.15.2.4
        assertThat(fire("letter", "letter").of("EventTarget")).containsEntry("param.mine", "true");
    }
}
