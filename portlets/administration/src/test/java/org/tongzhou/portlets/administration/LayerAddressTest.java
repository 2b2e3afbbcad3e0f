package org.tongzhou.portlets.administration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongzhou.core.pages.LayerKey;
import org.tongzhou.core.pages.LayerKind;

class LayerAddressTest {
    private static final LayerKey FINANCE = new LayerKey("home", LayerKind.UNIT, "财政局: 预算/一科");

    @Test
    void aLayerIsFoundByItsParameter() {
        assertThat(LayerAddress.parse("home", LayerAddress.parameter(LayerKind.UNIT, FINANCE.owner()))).contains(FINANCE);
        assertThat(LayerAddress.parse("home", "PORTAL:")).contains(LayerKey.portal("home"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "UNIT", "unit:财政局", "UNIT:", "PORTAL:财政局", "<script>:x"})
    void whatNamesNoLayerIsNone(String parameter) {
        assertThat(LayerAddress.parse("home", parameter)).isEmpty();
    }

    @Test
    void anOwnersNameIsOneSegmentOfTheAddress() {
        assertThat(LayerAddress.editor(FINANCE))
            .isEqualTo("/layers/home/UNIT/%E8%B4%A2%E6%94%BF%E5%B1%80%3A%20%E9%A2%84%E7%AE%97%2F%E4%B8%80%E7%A7%91");
        assertThat(LayerAddress.editor(LayerKey.portal("home"))).isEqualTo("/layers/home/PORTAL/-");
    }

    @Test
    void aViewNamesWhoseItIs() {
        assertThat(LayerAddress.view("home", LayerKind.PERSONAL, "xunuo")).isEqualTo("/layers/home/PORTAL/-?as=PERSONAL%3Axunuo");
    }
}
