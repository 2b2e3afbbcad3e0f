package org.tongzhou.portlets.common.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    private static final ResourceBundle OWN = new ListResourceBundle() {
        @Override
        protected Object[][] getContents() {
            return new Object[][] {{"notices.title", "标题"}, {"office.save", "存草稿"}};
        }
    };

    @ParameterizedTest
    @ValueSource(strings = {"messages", "validation"})
    void bothLanguagesHaveTheSameKeys(String bundle) throws IOException {
        assertThat(keys(bundle + "_en.properties")).isNotEmpty().isEqualTo(keys(bundle + ".properties"));
    }

    @Test
    void thePortletsOwnWordsComeFirst() {
        assertThat(Texts.pattern("notices.title", Locale.SIMPLIFIED_CHINESE, OWN)).isEqualTo("标题");
        assertThat(Texts.pattern("office.save", Locale.SIMPLIFIED_CHINESE, OWN)).isEqualTo("存草稿");
        assertThat(Texts.pattern("office.cancel", Locale.SIMPLIFIED_CHINESE, OWN)).isEqualTo("取消");
    }

    @Test
    void theDomainKnowsTheWordsOfItsStates() {
        assertThat(Texts.pattern("notices.status.DRAFT", Locale.SIMPLIFIED_CHINESE, OWN)).isEqualTo("草稿");
        assertThat(Texts.pattern("notices.status.DRAFT", Locale.ENGLISH, null)).isEqualTo("Draft");
    }

    private static Set<String> keys(String name) throws IOException {
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(Texts.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts.stringPropertyNames();
    }
}
