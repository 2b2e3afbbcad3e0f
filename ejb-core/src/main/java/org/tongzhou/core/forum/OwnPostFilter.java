package org.tongzhou.core.forum;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Which of his own posts somebody looks for, in what order.
 *
 * @param text       part of the title or of what he wrote, in any case; empty for all
 * @param descending the other way round
 */
public record OwnPostFilter(@NotNull @Size(max = TopicFilter.TEXT_MAX_CHARS, message = "{forum.searchTooLong}") String text, @NotNull OwnPostShow show,
    @NotNull OwnPostSort sort, boolean descending) {
    /** All of them, the last first. */
    public static final OwnPostFilter ALL = new OwnPostFilter("", OwnPostShow.ALL, OwnPostSort.WRITTEN, true);
}
