package org.tongzhou.portlets.administration;

import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

import org.tongzhou.core.pages.PortletUsageRow;

/** A column of the usage statistics. */
public enum UsageColumn {
    PORTLET(row -> row.portlet().format()),
    RENDERS(PortletUsageRow::renders),
    MEAN(PortletUsageRow::meanMillis),
    P99(PortletUsageRow::p99Millis),
    CACHE_HITS(PortletUsageRow::cacheHits),
    ERRORS(PortletUsageRow::errors),
    TIMEOUTS(PortletUsageRow::timeouts),
    SINCE(PortletUsageRow::since);

    private final Comparator<PortletUsageRow> order;

    <T extends Comparable<? super T>> UsageColumn(Function<PortletUsageRow, T> value) {
        order = Comparator.comparing(value);
    }

    /** The column that a render parameter names, {@link #RENDERS} if none does. */
    static UsageColumn named(String parameter) {
        return Stream.of(values()).filter(column -> column.parameter().equals(parameter)).findFirst().orElse(RENDERS);
    }

    /** Its value as a render parameter. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its head. */
    public String key() {
        return "statistics.column." + parameter();
    }

    /** Whether its cells are figures; such columns are sorted from the greatest at first. */
    public boolean isFigure() {
        return this != PORTLET && this != SINCE;
    }

    /** Rows by this column; equal ones by the portlet's name, so that the order is always the same. */
    Comparator<PortletUsageRow> order(boolean descending) {
        return (descending ? order.reversed() : order).thenComparing(row -> row.portlet().format());
    }
}
