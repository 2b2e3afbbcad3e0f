package org.tongzhou.portal.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    private static final Texts CHINESE = Texts.of(Locale.SIMPLIFIED_CHINESE);
    private static final Texts ENGLISH = Texts.of(Locale.ENGLISH);

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(bundle("messages_en.properties").keySet()).isEqualTo(bundle("messages.properties").keySet());
    }

    @ParameterizedTest
    @EnumSource
    void everyErrorHasATitleAndAText(ErrorView.Kind kind) {
        String key = "error." + kind.name().toLowerCase(Locale.ROOT);

        assertThat(CHINESE.text(key + ".title")).isNotBlank();
        assertThat(CHINESE.text(key + ".text")).endsWith("。");
    }

    @Test
    void everyNoticeOfTheLoginHasAText() {
        for (LoginView.Notice notice : LoginView.Notice.values()) {
            if (notice != LoginView.Notice.NONE) {
                assertThat(ENGLISH.text("login.notice." + notice.name().toLowerCase(Locale.ROOT))).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyStepOfTheLoginHasItsTexts(LoginView.Step step) {
        for (String part : List.of("heading", "text", "submit")) {
            assertThat(ENGLISH.text("login." + step.name().toLowerCase(Locale.ROOT) + "." + part)).isNotBlank();
        }
    }

    @Test
    void aLanguageOtherThanEnglishIsAnsweredInChinese() {
        assertThat(Texts.of(Locale.FRENCH)).isSameAs(CHINESE);
        assertThat(CHINESE.lang()).isEqualTo("zh-CN");
    }

    @Test
    void modesAndStatesHaveWordsOfOursAndCustomOnesTheirOwn() {
        assertThat(CHINESE.mode("edit")).isEqualTo("设置");
        assertThat(ENGLISH.state("maximized")).isEqualTo("Maximize");
        assertThat(CHINESE.mode("clipboard")).isEqualTo("clipboard");
    }

    @Test
    void argumentsStandWhereTheTextNamesThemEvenIfTheyLookLikePlaceholders() {
        assertThat(CHINESE.text("today.lunar", "十", "{1}", 10, 15, "小雪")).isEqualTo("农历十月{1} 小雪");
        assertThat(ENGLISH.text("today.lunar", "十", "十五", 10, 15, "")).isEqualTo("Lunar month 10, day 15");
    }

    @Test
    void anUnknownKeyIsAnError() {
        assertThatThrownBy(() -> CHINESE.text("no.such.key")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"templates", "static"})
    void noWordsOfALanguageStandInTheTheme(String folder) throws IOException {
        try (var paths = Files.list(Path.of("../../themes/government", folder))) {
            for (Path path : paths.toList()) {
                List<String> markup = Files.readAllLines(path).stream().filter(line -> !line.startsWith(" *")).toList();
                assertThat(markup).as(path.toString()).noneMatch(line -> line.matches(".*\\p{IsHan}.*"));
            }
        }
    }

    private static Properties bundle(String name) throws IOException {
        Properties properties = new Properties();
        try (var in = new InputStreamReader(Texts.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }
}
