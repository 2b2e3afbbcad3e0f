package org.tongzhou.portlets.administration;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;

import org.tongzhou.core.pages.PortletUsageRow;

/** A line of the usage statistics as it is shown; {@code mean} and {@code p99} are milliseconds with two decimals. */
public record UsageLine(String portlet, long renders, BigDecimal mean, BigDecimal p99, long cacheHits, long errors,
                        long timeouts, String since) {
    private static final int DECIMALS = 2;

    static UsageLine of(PortletUsageRow row, DateTimeFormatter time) {
        return new UsageLine(row.portlet().format(), row.renders(), millis(row.meanMillis()), millis(row.p99Millis()),
            row.cacheHits(), row.errors(), row.timeouts(), time.format(row.since()));
    }

    private static BigDecimal millis(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
