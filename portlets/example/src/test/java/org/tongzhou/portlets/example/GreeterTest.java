package org.tongzhou.portlets.example;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GreeterTest {
    private final Greeter greeter = new Greeter();

    @Test
    void aGreetingNamesTheGreeted() {
        assertThat(greeter.greet("{0}，{1}！", "你好", "邵静")).isEqualTo("你好，邵静！");
    }

    @Test
    void nobodyIsCalledNothingOrHasAnEndlessName() {
        assertThat(greeter.isName("邵静")).isTrue();
        assertThat(greeter.isName(" ")).isFalse();
        assertThat(greeter.isName(null)).isFalse();
        assertThat(greeter.isName("长".repeat(Greeter.NAME_MAX_CHARS + 1))).isFalse();
    }

    @Test
    void theVersionIsTheBuilds() {
        greeter.readVersion();

        assertThat(greeter.version()).isNotBlank().doesNotContain("$");
    }
}
