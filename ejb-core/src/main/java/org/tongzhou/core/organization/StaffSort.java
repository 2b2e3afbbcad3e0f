package org.tongzhou.core.organization;

import java.util.Comparator;

/** What lists of people can be sorted by. */
public enum StaffSort {
    /** By unit, rank and post, as the office seats people. */
    PRECEDENCE(StaffShelf.PRECEDENCE),
    NAME(Comparator.comparing(StaffEntry::name).thenComparing(StaffEntry::id)),
    POST(Comparator.comparing((StaffEntry entry) -> entry.main().rank()).thenComparing(StaffShelf.PRECEDENCE)),
    STATUS(Comparator.comparing(StaffEntry::status).thenComparing(StaffShelf.PRECEDENCE));

    private final Comparator<StaffEntry> order;

    StaffSort(Comparator<StaffEntry> order) {
        this.order = order;
    }

    Comparator<StaffEntry> order(boolean descending) {
        return descending ? order.reversed() : order;
    }
}
