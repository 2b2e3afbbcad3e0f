package org.tongzhou.core.forum;

/** By what a list of topics can be sorted. */
public enum TopicSort {
    LAST("lastPostAt"), CREATED("createdAt"), REPLIES("replies"), TITLE("title");

    private final String attribute;

    TopicSort(String attribute) {
        this.attribute = attribute;
    }

    String attribute() {
        return attribute;
    }
}
