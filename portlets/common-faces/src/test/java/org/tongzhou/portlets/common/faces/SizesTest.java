package org.tongzhou.portlets.common.faces;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizesTest {
    @ParameterizedTest
    @CsvSource({"0,0 KB", "10,1 KB", "1536,2 KB", "20971520,20 MB", "1610612736,1.5 GB", "107374182400,100 GB"})
    void aSizeIsReadInItsUnit(long bytes, String text) {
        assertThat(new Sizes().of(bytes)).isEqualTo(text);
    }
}
