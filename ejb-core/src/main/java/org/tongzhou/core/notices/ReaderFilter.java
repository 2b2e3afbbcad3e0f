package org.tongzhou.core.notices;

import jakarta.validation.constraints.NotNull;

/**
 * Which readers of a notice are asked for, in what order.
 *
 * @param descending the other way round
 */
public record ReaderFilter(@NotNull ReaderState state, @NotNull ReaderSort sort, boolean descending) {
    /** By unit and name. */
    public static ReaderFilter of(ReaderState state) {
        return new ReaderFilter(state, ReaderSort.UNIT, false);
    }
}
