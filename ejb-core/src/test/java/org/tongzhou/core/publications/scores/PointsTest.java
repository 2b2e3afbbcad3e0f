package org.tongzhou.core.publications.scores;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PointsTest {
    @Test
    void nothingIsLostWhenPointsAreShared() {
        assertThat(Points.share(new BigDecimal("10"), List.of(34, 33, 33))).containsExactly(points("3.40"), points("3.30"), points("3.30"));
        assertThat(Points.share(new BigDecimal("0.05"), List.of(34, 33, 33))).containsExactly(points("0.02"), points("0.02"), points("0.01"));
        assertThat(Points.share(new BigDecimal("3"), List.of(100))).containsExactly(points("3.00"));
    }

    @Test
    void sharesOfEqualPartsDifferByAHundredthAtMost() {
        for (int number = 1; number <= 20; number++) {
            int parts = number;
            List<Integer> percentages = IntStream.range(0, parts).map(index -> 100 / parts + (index < 100 % parts ? 1 : 0)).boxed().toList();

            List<BigDecimal> shares = Points.share(new BigDecimal("0.5"), percentages);

            assertThat(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).as(parts + " parts").isEqualByComparingTo("0.5");
            assertThat(shares).as(parts + " parts").allSatisfy(share -> assertThat(share).isNotNegative());
            assertThat(shares.get(0).subtract(shares.get(parts - 1))).as(parts + " parts").isBetween(BigDecimal.ZERO, points("0.02"));
        }
    }

    @Test
    void pointsHaveTwoDecimals() {
        assertThat(Points.of(new BigDecimal("1.005"))).isEqualTo(points("1.01"));
    }

    private static BigDecimal points(String text) {
        return new BigDecimal(text);
    }
}
