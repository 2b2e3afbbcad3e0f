package org.tongzhou.core.applications;

/** By what applications are sorted. */
public enum ApplicationSort {
    APPLIED("a.appliedAt"), UNIT("a.unit"), STATUS("a.status");

    private final String attribute;

    ApplicationSort(String attribute) {
        this.attribute = attribute;
    }

    String order(boolean descending) {
        return attribute + (descending ? " DESC" : "") + ", a.id" + (descending ? " DESC" : "");
    }
}
