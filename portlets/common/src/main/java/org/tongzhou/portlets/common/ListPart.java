package org.tongzhou.portlets.common;

import java.util.List;

/**
 * The part of a list that a window shows.
 *
 * @param first place of the first row shown, counted from 0
 * @param total rows of the whole list
 * @param size rows of a full part
 */
public record ListPart<R>(List<R> rows, int first, long total, int size) {
    /** Rows of a part where nothing else is said. */
    public static final int ROWS = 10;

    public ListPart {
        rows = List.copyOf(rows);
    }

    /** A part of {@value #ROWS} rows. */
    public ListPart(List<R> rows, int first, long total) {
        this(rows, first, total, ROWS);
    }

    /** This part of a list that is at hand as a whole; a place behind its end is its last part. */
    static <R> ListPart<R> of(List<R> all, int first) {
        int last = all.isEmpty() ? 0 : (all.size() - 1) / ROWS * ROWS;
        int begin = Math.min(first / ROWS * ROWS, last);
        return new ListPart<>(all.subList(begin, Math.min(begin + ROWS, all.size())), begin, all.size());
    }

    /** Number of the first row shown, counted from 1. */
    public int from() {
        return first + 1;
    }

    /** Number of the last row shown, counted from 1. */
    public int to() {
        return first + rows.size();
    }

    /** Where the part before begins, null if this is the first. */
    public Integer previous() {
        return first > 0 ? Integer.valueOf(Math.max(0, first - size)) : null;
    }

    /** Where the next part begins, null if this is the last. */
    public Integer next() {
        return to() < total ? Integer.valueOf(first + size) : null;
    }
}
