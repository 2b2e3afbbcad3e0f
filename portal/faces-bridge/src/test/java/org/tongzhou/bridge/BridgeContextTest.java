package org.tongzhou.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BridgeContextTest {
    @ParameterizedTest
    @CsvSource({"w12_, w12_", "Pluto_a-1:b, Pluto_a_1_b", "12, p12", "'', p", "窗口1, p__1"})
    void aNamespaceIsFitForIdsAndScripts(String namespace, String identifier) {
        assertThat(BridgeContext.identifier(namespace)).isEqualTo(identifier);
    }
}
