package org.tongzhou.portal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortletFactsTest {
    @ParameterizedTest
    @CsvSource({"4x8,4,8", "12X12,12,12", "' 3 x 5 ',3,5", "1x1,2,3", "99x99,12,60", "0x0,2,3"})
    void aSizeIsKeptWithinTheGrid(String declared, int width, int height) {
        assertThat(PortletFacts.size(declared)).containsExactly(width, height);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "4", "x", "4x", "-4x8", "4x8x2", "400x8", "wide"})
    void whatIsNoSizeIsTheUsualOne(String declared) {
        assertThat(PortletFacts.size(declared)).containsExactly(6, 8);
    }

    @Test
    void aPortletThatSaysNoKnownCategoryIsAmongTheOthers() {
        assertThat(Category.of("office")).isEqualTo(Category.OFFICE);
        assertThat(Category.of("Office")).isEqualTo(Category.OTHER);
        assertThat(Category.of(null)).isEqualTo(Category.OTHER);
    }
}
