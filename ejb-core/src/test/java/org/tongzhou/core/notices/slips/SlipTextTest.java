package org.tongzhou.core.notices.slips;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlipTextTest {
    private static final SlipField PEOPLE = new SlipField(7, FieldKind.NUMBER, "人数", true, "含司机", List.of(), BigDecimal.ONE, new BigDecimal("2.5"), true);
    private static final SlipField WAYS = SlipField.of(3, FieldKind.SEVERAL, "方式", false).offering("纸质", "平台");

    @Test
    void aDesignIsReadAsItWasWritten() {
        Slip slip = new Slip(true, List.of(PEOPLE, WAYS, SlipField.of(4, FieldKind.LINE, "", false)));

        assertThat(SlipText.read(SlipText.write(slip))).contains(slip);
        assertThat(SlipText.read(SlipText.write(Slip.PLAIN))).contains(Slip.PLAIN);
    }

    @Test
    void halfAFieldIsReadAsFarAsItIsWritten() {
        Slip read = SlipText.read("""
            {"perUnit": true, "fields": [{"key": 7, "kind": "NUMBER", "label": "人\\u0000数", "least": "一", "most": "2.50", "whole": true}, {"kind": "NONE"}, 5,
              {"key": 8, "kind": "ONE", "options": "参加\\n\\n参加\\n请假"}]}""").orElseThrow();

        assertThat(read.perUnit()).isTrue();
        assertThat(read.fields()).containsExactly(SlipField.of(7, FieldKind.NUMBER, "人 数", false).between(null, new BigDecimal("2.5"), true),
            SlipField.of(8, FieldKind.ONE, "", false).offering("参加", "请假"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "5", "{\"fields\": [}"})
    void whatTheScriptHasNotWrittenIsNone(String text) {
        assertThat(SlipText.read(text)).isEmpty();
    }

    @Test
    void noMoreFieldsAreReadThanThereMayBe() {
        String field = "{\"key\": 1, \"kind\": \"LINE\"}";

        assertThat(SlipText.read("{\"fields\": [" + field + ("," + field).repeat(30) + "]}").orElseThrow().fields()).hasSize(Slip.FIELDS_MAX);
        assertThat(SlipText.read("{\"fields\": 5}")).contains(Slip.PLAIN);
    }

    @Test
    void aLimitThatIsFarTooLargeIsNotWrittenOut() {
        Slip slip = new Slip(false, List.of(SlipField.of(1, FieldKind.NUMBER, "人数", false).between(null, new BigDecimal("1E999999999"), false)));

        assertThat(SlipText.write(slip)).hasSizeLessThan(300);
        assertThat(SlipText.read(SlipText.write(slip)).orElseThrow().fields().get(0).most()).isNull();
    }

    @Test
    void theLargestDesignHasRoom() {
        SlipField large = new SlipField(1, FieldKind.ONE, "\"".repeat(40), true, "\"".repeat(100),
            IntStream.range(0, 20).mapToObj(number -> "\"".repeat(38) + (10 + number)).toList(), null, null, false);

        assertThat(SlipText.write(new Slip(true, Collections.nCopies(20, large)))).hasSizeLessThan(SlipText.MAX_CHARS);
    }
}
