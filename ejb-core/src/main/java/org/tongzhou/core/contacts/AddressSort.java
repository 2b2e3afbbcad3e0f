package org.tongzhou.core.contacts;

import java.util.Comparator;

/** What one's own list can be sorted by. */
public enum AddressSort {
    /** Who is marked by a star first. */
    USUAL(Comparator.comparing((AddressRow row) -> !row.starred()).thenComparing(AddressRow.BY_NAME)),
    NAME(AddressRow.BY_NAME),
    ORGANIZATION(Comparator.comparing((AddressRow row) -> row.facts().organization(), Comparator.nullsLast(Comparator.naturalOrder()))
        .thenComparing(AddressRow.BY_NAME));

    private final Comparator<AddressRow> order;

    AddressSort(Comparator<AddressRow> order) {
        this.order = order;
    }

    Comparator<AddressRow> order(boolean descending) {
        return descending ? order.reversed() : order;
    }
}
