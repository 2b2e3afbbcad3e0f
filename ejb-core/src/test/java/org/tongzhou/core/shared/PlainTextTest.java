package org.tongzhou.core.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\r\n", "\u3000", "\u00A0\u2003", "\u200B", "\uFEFF\u2060", "\u202E\u2066", "\u200D", "\u3164\u115F", "\u2800",
        "\uFE0F", "\u0000", "\uD83D", "\u2028", "\u00AD"})
    void whatNobodySeesIsBlank(String text) {
        assertThat(PlainText.isBlank(text)).isTrue();
        assertThat(new Words.Validator().isValid(text, null)).isFalse();
        assertThat(RichText.isEmpty("<p>" + text + "<br></p>")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u3000值班", "a", "\u200B1", "。", "\uD83D\uDE00", "\uD842\uDFB7", "\u0E01\u0E33", "-"})
    void whatSomebodySeesIsNot(String text) {
        assertThat(PlainText.isBlank(text)).isFalse();
        assertThat(RichText.isEmpty("<p>" + text + "</p>")).isFalse();
    }

    @Test
    void aTitleIsOneLineThatTurnsNothingRound() {
        assertThat(PlainText.line("\u3000 关于\u202E值班\u200B的\r\n通知\u2069\u3000")).isEqualTo("关于值班的 通知");
        assertThat(PlainText.line("两\u3000会")).isEqualTo("两\u3000会");
        assertThat(PlainText.line("\uD83D\uDC68\u200D\uD83D\uDC69 \u2764\uFE0F")).isEqualTo("\uD83D\uDC68\u200D\uD83D\uDC69 \u2764\uFE0F");
    }

    @Test
    void aLongerTextKeepsItsLines() {
        assertThat(PlainText.lines("\u3000两人\r\n\u202E三车\u0007\u3000")).isEqualTo("两人\n三车");
    }

    @Test
    void nullIsNoWord() {
        assertThat(new Words.Validator().isValid(null, null)).isFalse();
    }

    @Test
    void picturesAreNoticedWhateverTheirMarkup() {
        assertThat(RichText.countPictures("<p>表<IMG src=\"data:image/png;base64,AA\"></p>")).isEqualTo(1);
        assertThat(RichText.countPictures("<p>&lt;img&gt; imgage</p>")).isZero();
    }
}
