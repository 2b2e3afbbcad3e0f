package org.tongzhou.core.publications;

/** By what pieces can be sorted. */
public enum PieceSort {
    CHANGED("changedAt"), SUBMITTED("submittedAt"), TITLE("title"), UNIT("unit"), STATUS("status");

    private final String attribute;

    PieceSort(String attribute) {
        this.attribute = attribute;
    }

    String attribute() {
        return attribute;
    }
}
