package org.tongzhou.http.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.tongzhou.http.PortalClient;

/** PLT.17: portlet preferences. */
class Plt17PreferencesHttpIT extends ConformanceTest {
    private static Map<String, String> change(String... namesAndValues) {
        return act(open("preferences").of("Preferences").get("action"), namesAndValues).of("Preferences");
    }

    @BeforeEach
    void forgetWhatOtherTestsHaveStored() {
        for (String name : new String[] {"colour", "own", "several"}) {
            change("do", "reset", "name", name);
        }
    }

    @Test
    void whatNobodyHasChangedIsAsTheDescriptorSays() { // PLT.17.3
        assertThat(open("preferences").of("Preferences")).containsEntry("map.colour", "red").containsEntry("map.office", "办公室")
            .containsEntry("map.several", "1|2").containsEntry("unset", "the default").containsEntry("unset.readOnly", "false")
            .containsEntry("nullKey", "IllegalArgumentException");
    }

    @Test
    void aStoredPreferenceIsThereLater() { // PLT.17.1
        change("do", "set", "name", "colour", "value", "蓝 <&>");

        assertThat(open("preferences").of("Preferences")).containsEntry("map.colour", "蓝 <&>");
    }

    @Test
    void aPreferenceMayHaveSeveralValuesAndAnyName() { // PLT.17.1
        change("do", "set", "name", "own", "value", "1", "value", "", "value", "3");

        assertThat(open("preferences").of("Preferences")).containsEntry("map.own", "1||3");
    }

    @Test
    void aPreferenceSetToNullHasNoValue() { // PLT.17.1
        change("do", "setNull", "name", "own");

        assertThat(open("preferences").of("Preferences")).containsEntry("map.own", "");
    }

    @Test
    void withoutStoreNothingIsChanged() { // PLT.17.1
        change("do", "set", "name", "colour", "value", "blue", "forget", "1");

        assertThat(open("preferences").of("Preferences")).containsEntry("map.colour", "red");
    }

    @Test
    void aResetPreferenceHasItsDefaultAgainAndOneWithoutIsGone() { // PLT.17.1
        change("do", "set", "name", "colour", "value", "blue");
        change("do", "set", "name", "own", "value", "x");

        change("do", "reset", "name", "colour");
        Map<String, String> shown = change("do", "reset", "name", "own");

        assertThat(shown).containsEntry("map.colour", "red").doesNotContainKey("map.own");
    }

    @Test
    void aReadOnlyPreferenceCannotBeChanged() { // PLT.17.1
        Map<String, String> shown = change("do", "set", "name", "office", "value", "x");

        assertThat(shown.get("fromAction")).contains("set=ReadOnlyException").contains("readOnly=true");
        assertThat(shown).containsEntry("map.office", "办公室").containsEntry("office.readOnly", "true");
        assertThat(change("do", "reset", "name", "office").get("fromAction")).contains("reset=ReadOnlyException");
    }

    @Test
    void theValidatorRefusesAndNothingIsStored() { // PLT.17.4
        Map<String, String> shown = change("do", "set", "name", "colour", "value", "invisible");

        assertThat(shown.get("fromAction")).contains("store=refused [colour]");
        assertThat(open("preferences").of("Preferences")).containsEntry("map.colour", "red");
    }

    @Test
    void whileRenderingNothingCanBeStored() { // PLT.17.1
        assertThat(open("preferences").of("Preferences")).containsEntry("storeInRender", "IllegalStateException");
    }

    @Test
    void aResourceMayStore() { // PLT.17.1
        get(with(open("preferences").of("Preferences").get("resource"), "do", "set", "name", "colour", "value", "green"));

        assertThat(open("preferences").of("Preferences")).containsEntry("map.colour", "green");
    }

    @Test
    void preferencesAreTheWindowsAndTheUsersOwn() { // PLT.17.2
        change("do", "set", "name", "colour", "value", "blue");

        assertThat(open("preferences").of("Preferences", 1)).containsEntry("map.colour", "red");
        assertThat(open(PortalClient.loggedIn("shaojing"), "preferences").of("Preferences")).containsEntry("map.colour", "red");
        assertThat(open(PortalClient.loggedIn("xunuo"), "preferences").of("Preferences")).containsEntry("map.colour", "blue");
    }
}
