package org.tongzhou.core.todo;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What of the things to do is looked for, in what order.
 *
 * @param text       part of the title, in any case; empty for all
 * @param descending the other way round; {@link TodoSort#PRIORITY} has one direction only
 */
public record TodoFilter(@NotNull @Size(max = TodoFilter.TEXT_MAX_CHARS, message = "{todo.searchTooLong}") String text, @NotNull TodoSort sort,
    boolean descending) {
    public static final int TEXT_MAX_CHARS = 60;
    /** All of it, in the order in which it should be done. */
    public static final TodoFilter ALL = new TodoFilter("", TodoSort.PRIORITY, false);
}
