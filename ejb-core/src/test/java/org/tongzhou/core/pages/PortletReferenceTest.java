package org.tongzhou.core.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortletReferenceTest {
    @ParameterizedTest
    @ValueSource(strings = {"/home::welcome", "/tck-V2Request-3.0::Request Tests_1", "/a/b::c::d", "/::root"})
    void aReferenceIsReadAsItIsWritten(String text) {
        assertThat(PortletReference.parse(text).format()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "::", "home::welcome", "/home:welcome", "/home::", "/home:: ", "/ho me::welcome", "/home::a\nb"})
    void otherTextsAreNoReferences(String text) {
        assertThatThrownBy(() -> PortletReference.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void longNamesAreRefused() {
        assertThatThrownBy(() -> new PortletReference("/home", "x".repeat(201))).isInstanceOf(IllegalArgumentException.class);
    }
}
