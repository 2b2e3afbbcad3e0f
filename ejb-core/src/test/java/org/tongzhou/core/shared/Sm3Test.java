package org.tongzhou.core.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Sm3Test {
    /** GB/T 32905-2016, A.1. */
    @Test
    void theHashIsThatOfTheStandard() {
        assertThat(Sm3.hex("abc".getBytes(StandardCharsets.US_ASCII)))
            .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }
}
