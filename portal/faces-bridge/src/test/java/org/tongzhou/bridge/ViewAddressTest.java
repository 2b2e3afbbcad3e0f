package org.tongzhou.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ViewAddressTest {
    @Test
    void aViewsAddressIsReadWithItsParameters() {
        ViewAddress address = ViewAddress.parse("/notices/WEB-INF/views/list.xhtml?a=%E4%B8%80&amp;b=&a=2#top", "/notices").orElseThrow();

        assertThat(address.viewId()).isEqualTo("/WEB-INF/views/list.xhtml");
        assertThat(address.parameters()).containsEntry("a", List.of("一", "2")).containsEntry("b", List.of(""));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"/other/list.xhtml", "/noticesmore/list.xhtml", "/notices/list.css", "https://example.org/notices/list.xhtml",
        "/notices/jakarta.faces.resource/core.js.xhtml?ln=primefaces", "#top"})
    void othersAreNot(String address) {
        assertThat(ViewAddress.parse(address, "/notices")).isEmpty();
    }
}
