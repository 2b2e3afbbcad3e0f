package org.tongzhou.core.notices.statistics;

import java.util.Comparator;

/** By what the rows of statistics may be sorted. */
public enum StatisticsSort {
    /** Of single notices, by their titles. */
    LABEL(Comparator.comparing(StatisticsRow::label), "n.title"),
    /** Of single notices, by when they were. */
    PUBLISHED(Comparator.comparing((StatisticsRow row) -> row.figures().published()), "n.publishedAt"),
    REACHED(Comparator.comparing((StatisticsRow row) -> row.figures().reached()), "f.reached"),
    /** Of single notices, by how many have not. */
    READ(Comparator.comparing((StatisticsRow row) -> row.figures().readPercent()), "f.read - f.reached"),
    REPLIED(Comparator.comparing((StatisticsRow row) -> row.figures().repliedPercent()), "f.replied - f.asked"),
    IN_TIME(Comparator.comparing((StatisticsRow row) -> row.figures().inTimePercent()), "f.repliedInTime - f.replied");

    private final Comparator<StatisticsRow> order;
    private final String ofNotice;

    StatisticsSort(Comparator<StatisticsRow> order, String ofNotice) {
        this.order = order;
        this.ofNotice = ofNotice;
    }

    Comparator<StatisticsRow> order(boolean descending) {
        return (descending ? order.reversed() : order).thenComparing(StatisticsRow::label);
    }

    String ofNotice(boolean descending) {
        return ofNotice + (descending ? " DESC, n.id DESC" : ", n.id");
    }
}
