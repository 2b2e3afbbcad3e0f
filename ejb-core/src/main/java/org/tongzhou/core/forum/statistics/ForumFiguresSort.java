package org.tongzhou.core.forum.statistics;

import java.util.Comparator;
import java.util.function.ToLongFunction;

/** By what the rows of statistics may be sorted. */
public enum ForumFiguresSort {
    LABEL(Comparator.comparing(ForumFiguresRow::label)),
    TOPICS(figure(ForumFigures::topics)),
    REPLIES(figure(ForumFigures::replies)),
    PEOPLE(figure(ForumFigures::people)),
    DIGESTS(figure(ForumFigures::digests)),
    UNANSWERED(figure(ForumFigures::unanswered));

    private final Comparator<ForumFiguresRow> order;

    ForumFiguresSort(Comparator<ForumFiguresRow> order) {
        this.order = order;
    }

    private static Comparator<ForumFiguresRow> figure(ToLongFunction<ForumFigures> figure) {
        return Comparator.comparingLong(row -> figure.applyAsLong(row.figures()));
    }

    Comparator<ForumFiguresRow> order(boolean descending) {
        return (descending ? order.reversed() : order).thenComparing(ForumFiguresRow::label).thenComparing(ForumFiguresRow::key);
    }
}
