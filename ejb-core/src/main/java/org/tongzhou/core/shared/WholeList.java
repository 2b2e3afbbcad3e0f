package org.tongzhou.core.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A list as a whole, as somebody takes it away in a file. */
public final class WholeList {
    /** As long as a list may be; a longer one is to be narrowed by its filter first. */
    public static final int MAX_ROWS = 5000;

    private WholeList() {
    }

    /**
     * Reads a list part by part, within one transaction.
     *
     * @param total its length
     * @throws RuleViolationException if that is more than {@value #MAX_ROWS} rows
     */
    public static <R> List<R> read(long total, Function<PageRequest, List<R>> part) {
        if (total > MAX_ROWS) {
            throw new RuleViolationException("shared.exportTooLong", total, MAX_ROWS);
        }
        List<R> rows = new ArrayList<>();
        for (int first = 0; first < total; first += PageRequest.SIZE_MAX_ROWS) {
            rows.addAll(part.apply(new PageRequest(first, PageRequest.SIZE_MAX_ROWS)));
        }
        return rows;
    }
}
