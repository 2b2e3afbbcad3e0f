package org.tongzhou.portlets.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundlesTest {
    @ParameterizedTest
    @ValueSource(strings = {"administration", "statistics", "pages", "portlets"})
    void bothLanguagesHaveTheSameKeys(String bundle) throws IOException {
        assertThat(keys(bundle + "_en.properties")).isEqualTo(keys(bundle + ".properties"));
    }

    private static Set<String> keys(String name) throws IOException {
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(BundlesTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts.stringPropertyNames();
    }
}
