package org.tongzhou.core.publications.scores;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Points have two decimals. */
public final class Points {
    public static final BigDecimal NONE = BigDecimal.ZERO.setScale(2);
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    private Points() {
    }

    static BigDecimal of(BigDecimal points) {
        return points.setScale(2, RoundingMode.HALF_UP);
    }

    /** Points shared by percentages that add up to 100; what rounding down leaves over goes by hundredths to those who lost most by it. */
    public static List<BigDecimal> share(BigDecimal points, List<Integer> percentages) {
        BigDecimal whole = of(points);
        List<BigDecimal> exact = percentages.stream().map(percent -> whole.multiply(BigDecimal.valueOf(percent)).divide(WHOLE)).toList();
        List<BigDecimal> shares = new ArrayList<>(exact.stream().map(share -> share.setScale(2, RoundingMode.FLOOR)).toList());
        BigDecimal left = whole.subtract(shares.stream().reduce(NONE, BigDecimal::add));
        List<Integer> byLoss = IntStream.range(0, shares.size()).boxed()
            .sorted(Comparator.comparing((Integer i) -> exact.get(i).subtract(shares.get(i))).reversed()).toList(); // stable: of equals the first
        for (int i : byLoss.subList(0, left.divide(HUNDREDTH).intValueExact())) {
            shares.set(i, shares.get(i).add(HUNDREDTH));
        }
        return shares;
    }
}
