package org.tongzhou.core.security;

import java.util.Comparator;

/** By what those who see a thing are sorted. */
public enum SightSort {
    NAME(Comparator.comparing(row -> row.person().name())), UNIT(Comparator.comparing(row -> row.person().unit()));

    private final Comparator<SightRow> order;

    SightSort(Comparator<SightRow> order) {
        this.order = order;
    }

    Comparator<SightRow> order(boolean descending) {
        return (descending ? order.reversed() : order).thenComparing(row -> row.person().username());
    }
}
