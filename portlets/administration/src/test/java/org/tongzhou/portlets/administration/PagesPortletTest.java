package org.tongzhou.portlets.administration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesPortletTest {
    @Test
    void theListBeginsWithTheRowAskedFor() {
        assertThat(PagesPortlet.firstRow("50")).isEqualTo(50);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "-1", "x", "99999999999999"})
    void whatIsNoRowIsTheFirst(String parameter) {
        assertThat(PagesPortlet.firstRow(parameter)).isZero();
    }
}
