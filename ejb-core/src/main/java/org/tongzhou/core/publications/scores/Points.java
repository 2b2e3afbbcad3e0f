package org.tongzhou.core.publications.scores;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Points have two decimals. */
public final class Points {
    public static final BigDecimal NONE = BigDecimal.ZERO.setScale(2);
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private Points() {
    }

    static BigDecimal of(BigDecimal points) {
        return points.setScale(2, RoundingMode.HALF_UP);
    }

    /** Points shared by percentages that add up to 100; what rounding leaves over is the first one's, so that nothing is lost. */
    public static List<BigDecimal> share(BigDecimal points, List<Integer> percentages) {
        List<BigDecimal> shares = new ArrayList<>();
        BigDecimal left = of(points);
        for (int percent : percentages) {
            BigDecimal share = points.multiply(BigDecimal.valueOf(percent)).divide(WHOLE, 2, RoundingMode.HALF_UP);
            shares.add(share);
            left = left.subtract(share);
        }
        shares.set(0, shares.get(0).add(left));
        return shares;
    }
}
