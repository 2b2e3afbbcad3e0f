package org.tongzhou.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;

import org.junit.jupiter.api.Test;

class ApiTextsTest {
    private static final String BUNDLE = "org.tongzhou.portal.api.messages";

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH).keySet())
            .isEqualTo(ResourceBundle.getBundle(BUNDLE, Locale.ROOT).keySet());
    }

    @Test
    void aRefusalNamesThePlaceInTheUsersLanguage() {
        assertThat(ApiTexts.text(Locale.SIMPLIFIED_CHINESE, "api.value", "windows[3].x", "1")).contains("windows[3].x", "没有做任何改动");
        assertThat(ApiTexts.text(Locale.ENGLISH, "api.value", "windows[3].x", "1")).contains("windows[3].x", "nothing has been changed");
    }
}
