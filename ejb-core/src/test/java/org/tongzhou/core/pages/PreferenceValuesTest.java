package org.tongzhou.core.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.shared.RuleViolationException;

class PreferenceValuesTest {
    @Test
    void whatIsStoredComesBackNullsAndOrderIncluded() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put("z", Arrays.asList("链接", null, ""));
        values.put("none", null);
        values.put("a", List.of());
        values.put("\"<&\u0000", List.of("</script>\uD83D\uDE00"));

        PreferenceValues back = PreferenceValues.fromJson(new PreferenceValues(values).toJson());

        assertThat(back.values()).isEqualTo(values);
        assertThat(back.values().keySet()).containsExactlyElementsOf(values.keySet());
    }

    @Test
    void laterChangesOfTheGivenMapDoNotReachTheValues() {
        Map<String, List<String>> given = new HashMap<>(Map.of("a", List.of("1")));
        PreferenceValues values = new PreferenceValues(given);

        given.clear();

        assertThat(values.values()).containsOnlyKeys("a");
    }

    @Test
    void valuesBeyondTheLimitsAreRefused() {
        Map<String, List<String>> manyNames = new HashMap<>();
        for (int i = 0; i <= PreferenceValues.NAMES_MAX; i++) {
            manyNames.put("n" + i, null);
        }

        assertRefused(manyNames, "pages.preferences.tooManyNames");
        assertRefused(Map.of("n".repeat(201), List.of()), "pages.preferences.nameTooLong");
        assertRefused(Map.of("n", List.of("x".repeat(64 * 1024))), "pages.preferences.tooLarge");
    }

    private static void assertRefused(Map<String, List<String>> values, String key) {
        assertThatThrownBy(() -> new PreferenceValues(values))
            .isInstanceOfSatisfying(RuleViolationException.class, e -> assertThat(e.key()).isEqualTo(key));
    }
}
