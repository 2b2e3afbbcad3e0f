package org.tongzhou.portal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFieldsTest {
    @Test
    void valuesOfTheirKindAreRead() {
        JsonFields fields = JsonFields.parse("""
            {"title": "首页 𠮷", "x": -3, "id": 123456789012345678, "auto": true, "names": ["a", "b"], "ids": [1, 2], "none": null,
             "windows": [{"y": 7}]}""");

        assertThat(fields.text("title")).isEqualTo("首页 𠮷");
        assertThat(fields.integer("x")).isEqualTo(-3);
        assertThat(fields.id("id")).isEqualTo(123456789012345678L);
        assertThat(fields.flag("auto")).isTrue();
        assertThat(fields.texts("names")).containsExactly("a", "b");
        assertThat(fields.ids("ids")).isEqualTo(List.of(1L, 2L));
        assertThat(fields.optionalText("none")).isEmpty();
        assertThat(fields.optionalFlag("absent")).isFalse();
        assertThat(fields.objects("windows").get(0).integer("y")).isEqualTo(7);
        fields.end();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "1", "\"x\"", "{", "{\"x\":}", "{\"x\":1,\"x\":2}", "{\"x\":01}", "{'x':1}", "{\"x\":1}{", "\ufeff{}x"})
    void whatIsNoObjectIsRefused(String text) {
        assertThatThrownBy(() -> JsonFields.parse(text)).isInstanceOf(UnreadableException.class).hasMessage("api.syntax");
    }

    @Test
    void nestingWithoutEndIsRefused() {
        assertThatThrownBy(() -> JsonFields.parse("{\"x\":" + "[".repeat(100_000))).isInstanceOf(UnreadableException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"5\"", "5.0", "5.7", "1e999999999", "-1E+2", "true", "null", "[]", "{}", "2147483648", "-2147483649",
        "9999999999999999999999999999"})
    void whatIsNoWholeNumberOfItsSizeIsRefused(String value) {
        JsonFields fields = JsonFields.parse("{\"x\":" + value + "}");

        assertThatThrownBy(() -> fields.integer("x")).isInstanceOf(UnreadableException.class).hasMessage("api.value");
    }

    @Test
    void aNumberOfThousandsOfDigitsIsRefused() {
        assertThatThrownBy(() -> JsonFields.parse("{\"x\":" + "9".repeat(50_000) + "}").integer("x"))
            .isInstanceOf(UnreadableException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "true", "null", "[\"x\"]", "\"\\u0000\"", "\"a\\u001bb\"", "\"\\ud800\"", "\"\\udc00x\""})
    void whatIsNoReadableTextIsRefused(String value) {
        JsonFields fields = JsonFields.parse("{\"x\":" + value + "}");

        assertThatThrownBy(() -> fields.text("x")).isInstanceOf(UnreadableException.class).hasMessage("api.value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"true\"", "null"})
    void whatIsNoFlagIsRefused(String value) {
        JsonFields fields = JsonFields.parse("{\"x\":" + value + "}");

        assertThatThrownBy(() -> fields.flag("x")).isInstanceOf(UnreadableException.class);
    }

    @Test
    void theRefusalNamesThePlace() {
        JsonFields window = JsonFields.parse("{\"windows\":[{},{\"x\":1.5}]}").objects("windows").get(1);

        assertThatThrownBy(() -> window.integer("x")).isInstanceOfSatisfying(UnreadableException.class,
            refusal -> assertThat(refusal.arguments()).containsExactly("windows[1].x", "1"));
    }

    @Test
    void aMemberThatNobodyHasAskedForIsRefused() {
        JsonFields fields = JsonFields.parse("{\"x\":1,\"colour\":\"red\"}");
        fields.integer("x");

        assertThatThrownBy(fields::end).isInstanceOfSatisfying(UnreadableException.class,
            refusal -> assertThat(refusal.arguments()).containsExactly("colour"));
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        byte[] latin = "{\"title\":\"für\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> JsonFields.read(new ByteArrayInputStream(latin))).hasMessage("api.syntax");
    }

    @Test
    void aBodyOverTheLimitIsRefusedAndReadToItsEnd() throws IOException {
        ByteArrayInputStream body = new ByteArrayInputStream(new byte[JsonFields.BODY_MAX_BYTES * 3]);

        assertThatThrownBy(() -> JsonFields.read(body)).isInstanceOfSatisfying(UnreadableException.class,
            refusal -> assertThat(refusal.status()).isEqualTo(413));
        assertThat(body.available()).isZero();
    }
}
