package org.tongzhou.http.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PLT.8: portlet modes. */
class Plt08ModesHttpIT extends ConformanceTest {
    @ParameterizedTest
    @CsvSource({"view, doView", "edit, doEdit", "EDIT, doEdit", "help, doHelp", "review, doReview", "config, doConfig"})
    void eachModeIsRenderedByItsMethod(String mode, String method) { // PLT.8.1-8.4
        Map<String, String> shown = get(open("modes").of("Modes").get("mode." + mode)).of("Modes");

        assertThat(shown).containsEntry("method", method).containsEntry("mode", mode.toLowerCase(java.util.Locale.ROOT));
    }

    @Test
    void aPortletMaySetOnlyModesItDeclares() { // PLT.8.6
        Map<String, String> shown = open("modes").of("Modes");

        assertThat(shown).containsEntry("mode.unheard", "PortletModeException").containsEntry("modeAllowed.unheard", "false")
            .containsEntry("modeAllowed.view", "true").containsEntry("modeAllowed.EDIT", "true").containsEntry("modeAllowed.review", "true");
    }

    @Test
    void aCustomModeThatThePortalShouldManageAndDoesNotKnowIsNotAllowed() { // PLT.8.4
        Map<String, String> shown = open("modes").of("Modes");

        assertThat(shown).containsEntry("modeAllowed.print", "false").containsEntry("mode.print", "PortletModeException");
        assertThat(shown.get("modes")).contains("view").contains("edit").contains("help").doesNotContain("print");
    }

    @Test
    void anActionChangesTheModeForTheNextRendering() { // PLT.12.2.1
        Map<String, String> shown = act(open("modes").of("Modes").get("action"), "mode", "edit").of("Modes");

        assertThat(shown).containsEntry("mode", "edit").containsEntry("fromAction", "mode=view state=normal setMode=edit");
    }

    @Test
    void anActionThatSetsAnUnknownModeIsTold() { // PLT.12.2.1
        Map<String, String> shown = act(open("modes").of("Modes").get("action"), "mode", "unheard").of("Modes");

        assertThat(shown).containsEntry("mode", "view");
        assertThat(shown.get("fromAction")).contains("setMode=PortletModeException");
    }

    @Test
    void theModeStaysWhileAnotherWindowActs() {
        Shown edited = get(open("modes").of("Modes").get("mode.edit"));

        assertThat(act(edited.of("Phases").get("action")).of("Modes")).containsEntry("mode", "edit");
    }

    @Test
    void aForgedModeShowsView() { // PLT.8.6
        String address = open("modes").of("Modes").get("mode.edit");

        assertThat(get(address.replaceAll("=edit", "=unheard")).of("Modes")).containsEntry("mode", "view");
        assertThat(get(address.replaceAll("=edit", "=print")).of("Modes")).containsEntry("mode", "view");
    }

    @Test
    void theMenuOffersOnlyTheModesThePortletWantsNext() { // PLT.12.5.11
        Shown all = open("modes");
        Shown fewer = act(all.of("Modes").get("action"), "next", "help");

        assertThat(all.body()).contains("=review\"");
        assertThat(fewer.body()).contains("=help\"").doesNotContain("=review\"");
    }
}
