package org.tongzhou.core.forum;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;

/**
 * Which topics somebody looks for, in what order.
 *
 * @param boardId    of this board only; null for all that he sees
 * @param text       part of the title or of what was written in it, in any case; empty for all
 * @param descending the other way round
 */
public record TopicFilter(Long boardId, @NotNull @Size(max = TopicFilter.TEXT_MAX_CHARS, message = "{forum.searchTooLong}") String text,
    @NotNull TopicShow show, @NotNull TopicSort sort, boolean descending) {
    public static final int TEXT_MAX_CHARS = 60;
    /** All of them: in one board what is pinned first, then where something was written last. */
    public static final TopicFilter ALL = new TopicFilter(null, "", TopicShow.ALL, TopicSort.LAST, true);

    /** The text as it is compared. */
    String words() {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    public TopicFilter of(Long board) {
        return new TopicFilter(board, text, show, sort, descending);
    }

    public TopicFilter showing(TopicShow which) {
        return new TopicFilter(boardId, text, which, sort, descending);
    }

    public TopicFilter searching(String words) {
        return new TopicFilter(boardId, words, show, sort, descending);
    }
}
