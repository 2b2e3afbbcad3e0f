package org.tongzhou.core.shared;

import java.util.List;
import java.util.function.Function;

/** A list as a whole, as somebody takes it away in a file. */
public final class WholeList {
    /** As long as a list may be, twice the readers of a city; a longer one is to be narrowed by its filter first. */
    public static final int MAX_ROWS = 20_000;

    private WholeList() {
    }

    /**
     * Reads a list by one query: of rows that go meanwhile, as readers do from the list of those who have not read, parts read one after
     * the other would pass some over.
     *
     * @param total its length
     * @throws RuleViolationException if that is more than {@value #MAX_ROWS} rows
     */
    public static <R> List<R> read(long total, Function<PageRequest, List<R>> query) {
        if (total > MAX_ROWS) {
            throw new RuleViolationException("shared.exportTooLong", total, MAX_ROWS);
        }
        return query.apply(PageRequest.WHOLE);
    }
}
