package org.tongzhou.portal.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class OperatorMessagesTest {
    private static final String BUNDLE = "org.tongzhou.portal.operator.messages";

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH).keySet())
            .isEqualTo(ResourceBundle.getBundle(BUNDLE, Locale.ROOT).keySet());
    }

    @Test
    void aLanguageWithoutABundleReadsChinese() {
        assertThat(OperatorMessages.text(Locale.FRENCH, "granted", "xunuo", "publisher")).isEqualTo("已授予 xunuo 角色 publisher");
    }

    @Test
    void englishReadsEnglish() {
        assertThat(OperatorMessages.text(Locale.UK, "granted", "xunuo", "publisher")).isEqualTo("Role publisher granted to xunuo");
    }
}
