package org.tongzhou.core.notices;

/** By what those who publish may have their list sorted. */
public enum OwnNoticeSort {
    CHANGED("changedAt"), TITLE("title"), AUTHOR("author"), STATUS("status"), REPLY_DUE("replyDueAt");

    private final String attribute;

    OwnNoticeSort(String attribute) {
        this.attribute = attribute;
    }

    String attribute() {
        return attribute;
    }
}
