package org.tongzhou.core.notices;

/** By what readers may have their list sorted. */
public enum NoticeSort {
    PUBLISHED("publishedAt"), TITLE("title"), UNIT("unit"), REPLY_DUE("replyDueAt");

    private final String attribute;

    NoticeSort(String attribute) {
        this.attribute = attribute;
    }

    String attribute() {
        return attribute;
    }
}
