package org.tongzhou.core.feeds;

/** By what the list of tokens is sorted. */
public enum FeedTokenSort {
    NAME("t.systemName"), CONTACT("t.contactUnit"), ISSUED("t.issuedAt"), USED("t.lastUsedAt"), END("t.lastDay");

    private final String attribute;

    FeedTokenSort(String attribute) {
        this.attribute = attribute;
    }

    /** What stands behind ORDER BY; the id last, so that the order is always the same. */
    String order(boolean descending) {
        return attribute + (descending ? " DESC" : "") + ", t.id";
    }
}
