package org.tongzhou.core.reference.shelves;

/** By what lists of items are sorted. */
public enum ItemSort {
    DAY("day"), TITLE("title"), CREATOR("creator"), SOURCE("source"), CHANGED("changedAt");

    private final String attribute;

    ItemSort(String attribute) {
        this.attribute = attribute;
    }

    String attribute() {
        return attribute;
    }
}
