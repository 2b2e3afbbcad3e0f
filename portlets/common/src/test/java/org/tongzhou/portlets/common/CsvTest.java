package org.tongzhou.portlets.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @Test
    void plainFieldsStandAsTheyAre() {
        assertThat(Csv.line("常用链接", 12, 3.5)).isEqualTo("常用链接,12,3.5\r\n");
    }

    @Test
    void separatorsQuotesAndLineBreaksAreQuoted() {
        assertThat(Csv.line("a,b", "he said \"no\"", "two\nlines"))
            .isEqualTo("\"a,b\",\"he said \"\"no\"\"\",\"two\nlines\"\r\n");
    }

    @Test
    void nothingIsAnEmptyField() {
        assertThat(Csv.line("a", null, "")).isEqualTo("a,,\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "＠SUM(A1)"})
    void aTextThatLooksLikeAFormulaIsMarkedAsText(String text) {
        assertThat(Csv.line(text)).isEqualTo("'" + text + "\r\n");
    }

    @Test
    void aNegativeNumberStaysANumber() {
        assertThat(Csv.line(-1)).isEqualTo("-1\r\n");
    }

    @Test
    void aQuotedFormulaIsMarkedToo() {
        assertThat(Csv.line("=A1,B1")).isEqualTo("\"'=A1,B1\"\r\n");
    }
}
