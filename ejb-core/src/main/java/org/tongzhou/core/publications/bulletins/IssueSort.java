package org.tongzhou.core.publications.bulletins;

/** By what issues can be sorted. */
public enum IssueSort {
    PUBLISHED("publishedAt"), CHANGED("changedAt"), TITLE("title"), NUMBER("number"), STATUS("status");

    private final String attribute;

    IssueSort(String attribute) {
        this.attribute = attribute;
    }

    String attribute() {
        return attribute;
    }
}
