package org.tongzhou.core.feeds;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Which tokens are looked for, in what order.
 *
 * @param text  part of the system's name, of who answers for it, or of the token's beginning; empty for all
 * @param state how they stand; null for all
 */
public record FeedTokenFilter(@NotNull @Size(max = FeedTokenFilter.TEXT_MAX_CHARS, message = "{feeds.searchTooLong}") String text,
    FeedTokenState state, @NotNull FeedTokenSort sort, boolean descending) {
    public static final int TEXT_MAX_CHARS = 60;
    public static final FeedTokenFilter ALL = new FeedTokenFilter("", null, FeedTokenSort.ISSUED, true);
}
