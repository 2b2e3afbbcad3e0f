package org.tongzhou.core.shared;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/** Lists of any length, part by part: {@code Parts.each(after -> notices.listInReview(after, Parts.SIZE), id -> id, turns::askReviewers)}. */
public final class Parts {
    /** How much is read at once. */
    public static final int SIZE = 200;

    private Parts() {
    }

    /**
     * Does something with each of a list, which may change meanwhile.
     *
     * @param part what comes behind an id, in the order of the ids, not all of it
     * @param id   of each
     */
    public static <T> void each(LongFunction<List<T>> part, ToLongFunction<T> id, Consumer<T> work) {
        for (List<T> next = part.apply(Long.MIN_VALUE); !next.isEmpty(); next = part.apply(id.applyAsLong(next.get(next.size() - 1)))) {
            next.forEach(work);
        }
    }
}
