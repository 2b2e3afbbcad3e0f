package org.tongzhou.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

import org.junit.jupiter.api.Test;

class TextsTest {
    @Test
    void chineseAndEnglishSayTheSame() {
        assertThat(keys(Locale.ENGLISH)).isEqualTo(keys(Locale.ROOT)).isNotEmpty();
    }

    private static Set<String> keys(Locale locale) {
        return ResourceBundle.getBundle("org.tongzhou.bridge.messages", locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT)).keySet();
    }
}
