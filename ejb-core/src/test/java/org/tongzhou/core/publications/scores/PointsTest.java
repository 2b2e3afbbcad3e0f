package org.tongzhou.core.publications.scores;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class PointsTest {
    @Test
    void nothingIsLostWhenPointsAreShared() {
        assertThat(Points.share(new BigDecimal("10"), List.of(34, 33, 33))).containsExactly(points("3.40"), points("3.30"), points("3.30"));
        assertThat(Points.share(new BigDecimal("0.05"), List.of(34, 33, 33))).containsExactly(points("0.01"), points("0.02"), points("0.02"));
        assertThat(Points.share(new BigDecimal("3"), List.of(100))).containsExactly(points("3.00"));
    }

    @Test
    void pointsHaveTwoDecimals() {
        assertThat(Points.of(new BigDecimal("1.005"))).isEqualTo(points("1.01"));
    }

    private static BigDecimal points(String text) {
        return new BigDecimal(text);
    }
}
