package org.tongzhou.core.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongzhou.core.configuration.Parameter.Effect;
import org.tongzhou.core.configuration.Parameter.Unit;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

class ParameterTest {
    private final Parameter parameter = Parameter.number("security.password.minChars", Unit.CHARACTERS, 8, 6, 32, Effect.AT_NEXT_PASSWORD);

    @Test
    void itsTextsStandInTheBundleOfItsDomain() {
        assertThat(parameter.domain()).isEqualTo("security");
        assertThat(parameter.textKey()).isEqualTo("security.parameter.password.minChars");
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 33, -1, Integer.MAX_VALUE})
    void valuesOutOfRangeAreRefused(int value) {
        assertThatThrownBy(() -> parameter.check(value)).isInstanceOf(RuleViolationException.class);
        parameter.check(6);
        parameter.check(32);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "security", "Security.x", "security.", "security.<b>"})
    void whatIsNoKeyIsNoParameter(String key) {
        assertThatThrownBy(() -> Parameter.onOff(key, false, Effect.AT_ONCE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoHasSeenAnotherValueDoesNotOverwrite() {
        ParameterSetting setting = new ParameterSetting("security.password.minChars");
        setting.set(10, 0);

        assertThatThrownBy(() -> setting.set(12, 1)).isInstanceOf(StaleDataException.class);
        assertThat(setting.getValue()).isEqualTo(10);
        setting.set(null, 0);
        assertThat(setting.isSet()).isFalse();
    }
}
