package org.tongzhou.core.notices.statistics;

/** What the figures of notices are put together by. */
public enum StatisticsBy {
    UNIT("n.unit"), COLUMN("n.columnId"), AUTHOR("n.author"),
    /** In which they were published. */
    MONTH(""),
    /** Each for itself. */
    NOTICE("");

    private final String attribute;

    StatisticsBy(String attribute) {
        this.attribute = attribute;
    }

    String attribute() {
        return attribute;
    }
}
