package org.tongzhou.http.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

/** PLT.9: window states. */
class Plt09WindowStatesHttpIT extends ConformanceTest {
    @Test
    void aMaximizedWindowHasThePageForItself() { // PLT.9.2
        Shown page = get(open("modes").of("Modes").get("state.maximized"));

        assertThat(page.of("Modes")).containsEntry("state", "maximized");
        assertThat(page.allOf("Phases")).isEmpty();
    }

    @Test
    void aMinimizedWindowLeavesTheOthers() { // PLT.9.3
        Shown page = get(open("modes").of("Modes").get("state.minimized"));

        assertThat(page.allOf("Phases")).hasSize(1);
        assertThat(page.allOf("Modes")).as("only the title is shown").isEmpty();
    }

    @Test
    void aCustomStateIsKnownWhereThePortletDeclaresIt() { // PLT.9.4
        Map<String, String> shown = get(open("modes").of("Modes").get("state.half_page")).of("Modes");

        assertThat(shown).containsEntry("state", "half_page").containsEntry("stateAllowed.half_page", "true");
    }

    @Test
    void anUnknownStateIsRefused() { // PLT.12.2.2
        Map<String, String> shown = open("modes").of("Modes");

        assertThat(shown).containsEntry("state.unheard", "WindowStateException").containsEntry("stateAllowed.unheard", "false");
        assertThat(get(shown.get("state.half_page").replace("half_page", "unheard")).of("Modes")).containsEntry("state", "normal");
    }

    @Test
    void anActionChangesTheStateForTheNextRendering() { // PLT.12.2.2
        Shown page = act(open("modes").of("Modes").get("action"), "state", "maximized");

        assertThat(page.of("Modes")).containsEntry("state", "maximized");
        assertThat(page.of("Modes").get("fromAction")).contains("setState=maximized");
    }
}
