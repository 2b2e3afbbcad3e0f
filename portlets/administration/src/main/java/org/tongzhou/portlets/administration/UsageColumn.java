package org.tongzhou.portlets.administration;

import java.util.Comparator;

import org.tongzhou.portlets.common.ListColumn;

/** A column of the usage statistics. */
public enum UsageColumn implements ListColumn<UsageLine> {
    PORTLET(TextOrder.by(UsageLine::title)),
    RENDERS(Comparator.comparing(UsageLine::renders)),
    MEAN(Comparator.comparing(UsageLine::mean)),
    P99(Comparator.comparing(UsageLine::p99)),
    CACHE_HITS(Comparator.comparing(UsageLine::cacheHits)),
    ERRORS(Comparator.comparing(UsageLine::errors)),
    TIMEOUTS(Comparator.comparing(UsageLine::timeouts)),
    SINCE(Comparator.comparing(UsageLine::since));

    private final Comparator<UsageLine> order;

    UsageColumn(Comparator<UsageLine> order) {
        this.order = order;
    }

    @Override
    public String key() {
        return "statistics.column." + parameter();
    }

    @Override
    public boolean isFigure() {
        return this != PORTLET && this != SINCE;
    }

    @Override
    public Comparator<UsageLine> order(boolean descending) {
        return (descending ? order.reversed() : order).thenComparing(line -> line.portlet().format());
    }
}
