package org.tongzhou.portlets.administration;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;

import org.tongzhou.core.pages.PortletReference;
import org.tongzhou.core.pages.PortletUsageRow;

/**
 * A line of the usage statistics as it is shown.
 *
 * @param title what people call the portlet
 * @param mean milliseconds with two decimals, as {@code p99}
 */
public record UsageLine(PortletReference portlet, String title, long renders, BigDecimal mean, BigDecimal p99, long cacheHits,
                        long errors, long timeouts, String since) {
    private static final int DECIMALS = 2;

    static UsageLine of(PortletUsageRow row, PortletTitles titles, DateTimeFormatter time) {
        return new UsageLine(row.portlet(), titles.title(row.portlet()), row.renders(), millis(row.meanMillis()),
            millis(row.p99Millis()), row.cacheHits(), row.errors(), row.timeouts(), time.format(row.since()));
    }

    /** Which of two portlets of one title it is. */
    public String application() {
        return portlet.application();
    }

    private static BigDecimal millis(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
