package org.tongzhou.portal.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppearanceServletTest {
    @Test
    void aChoiceReturnsToItsPage() {
        assertThat(AppearanceServlet.localOrHome("/portal/p/home?x=1", "/portal")).isEqualTo("/portal/p/home?x=1");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"https://example.org/", "//example.org/portal/", "/portal\\..\\", "/other/", "/portal/\r\nX: y", ""})
    void theReturnNeverLeavesThePortal(String address) {
        assertThat(AppearanceServlet.localOrHome(address, "/portal")).isEqualTo("/portal/");
    }
}
