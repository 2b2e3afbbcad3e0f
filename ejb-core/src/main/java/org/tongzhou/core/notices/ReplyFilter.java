package org.tongzhou.core.notices;

import jakarta.validation.constraints.NotNull;

/**
 * Which of those who are asked for a reply are listed, in what order.
 *
 * @param replied    null for all
 * @param sort       units have names and moments only
 * @param descending the other way round
 */
public record ReplyFilter(Boolean replied, @NotNull ReaderSort sort, boolean descending) {
    /** All, by unit and name. */
    public static final ReplyFilter ALL = new ReplyFilter(null, ReaderSort.UNIT, false);

    /** Null for any. */
    ReaderState state() {
        return replied == null ? null : replied ? ReaderState.REPLIED : ReaderState.NOT_REPLIED;
    }

    String condition() {
        return replied == null ? "" : state().condition();
    }
}
