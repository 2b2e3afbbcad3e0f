package org.tongzhou.core.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongzhou.core.shared.RuleViolationException;

class FileNameTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "关于印发《通知》的请示.pdf|关于印发《通知》的请示.pdf", "C:\\Users\\xu\\请示.docx|请示.docx",
        "../../etc/passwd|passwd", "a<b>:c?.txt|a_b__c_.txt",
        "CON.txt|_CON.txt", "lpt1|_lpt1", ".htaccess|htaccess", "报告. . .|报告", "'  a.pdf '|a.pdf"})
    void aNameIsFitForEveryDesk(String given, String cleaned) {
        assertThat(FileName.clean(given)).isEqualTo(cleaned);
    }

    @Test
    void marksOfDirectionAndControlsGo() {
        assertThat(FileName.clean("请示\u202Efdp.exe")).isEqualTo("请示fdp.exe");
        assertThat(FileName.clean("a\r\nSet-Cookie: x.pdf")).isEqualTo("a Set-Cookie_ x.pdf");
        assertThat(FileName.clean("e\u0301.pdf")).as("composed, as searches expect").isEqualTo("\u00e9.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "...", "/", "\u200b\u3000"})
    void aNameOfNothingIsRefused(String given) {
        assertThatThrownBy(() -> FileName.clean(given)).isInstanceOf(RuleViolationException.class);
    }

    @Test
    void aLongNameKeepsItsExtensionAndBreaksNoCharacter() {
        String cleaned = FileName.clean("𠀀".repeat(100) + ".docx");

        assertThat(cleaned).endsWith(".docx").hasSizeLessThanOrEqualTo(FileName.MAX_CHARS);
        assertThat(cleaned.substring(0, cleaned.length() - 5).codePoints()).allMatch(each -> each == 0x20000);
    }
}
