package org.tongzhou.core.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
    private static final Path RESOURCES = Path.of("src/main/resources/org/tongzhou/core");

    @ParameterizedTest
    @ValueSource(strings = {"access", "security", "pages"})
    void bothLanguagesSayTheSameThings(String domain) throws IOException {
        Properties chinese = load(domain, "messages.properties");
        Properties english = load(domain, "messages_en.properties");

        assertThat(english.stringPropertyNames()).isEqualTo(chinese.stringPropertyNames());
        assertThat(chinese.stringPropertyNames()).allMatch(key -> key.startsWith(domain + "."));
    }

    @Test
    void languagesWithoutABundleReadChinese() {
        assertThat(Messages.text(Locale.FRENCH, "pages.notFound", "x")).isEqualTo("没有名为“x”的页面，或您无权查看。");
        assertThat(Messages.text(Locale.UK, "pages.notFound", "x")).isEqualTo("There is no page “x”, or you may not see it.");
    }

    @Test
    void aRefusalTellsItsReasonInTheReadersLanguage() {
        OfficeException refusal = new RuleViolationException("security.passwordLength", 8, 128);

        assertThat(refusal.text(Locale.CHINA)).isEqualTo("口令长度应为 8 至 128 个字符，请换一个。");
    }

    private static Properties load(String domain, String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(domain).resolve(file))) {
            properties.load(reader);
        }
        return properties;
    }
}
