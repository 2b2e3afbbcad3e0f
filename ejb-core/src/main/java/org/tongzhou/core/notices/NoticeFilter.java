package org.tongzhou.core.notices;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * Which published notices a reader looks for, in what order.
 *
 * @param text        part of the title, in any case; empty for all
 * @param unit        the unit that published them; empty for all
 * @param unread      only those not opened yet
 * @param replyWanted only those that ask for a reply that was not given yet
 * @param columns     only those of these columns; empty for all
 * @param descending  the other way round
 * @param archive     the year of the archive; null for what is not archived
 */
public record NoticeFilter(@NotNull @Size(max = NoticeFilter.TEXT_MAX_CHARS, message = "{notices.searchTooLong}") String text,
    @NotNull @Size(max = Notice.UNIT_MAX_CHARS) String unit, boolean unread, boolean replyWanted,
    @NotNull @Size(max = 200) Set<@NotNull Long> columns, @NotNull NoticeSort sort, boolean descending, Integer archive) {
    public static final int TEXT_MAX_CHARS = 60;
    /** All of them: what is pinned first, then the newest. */
    public static final NoticeFilter ALL = new NoticeFilter("", "", false, false, NoticeSort.PUBLISHED, true);

    public NoticeFilter {
        columns = Set.copyOf(columns);
    }

    /** Those that are not archived. */
    public NoticeFilter(String text, String unit, boolean unread, boolean replyWanted, Set<Long> columns, NoticeSort sort, boolean descending) {
        this(text, unit, unread, replyWanted, columns, sort, descending, null);
    }

    /** Those of all columns. */
    public NoticeFilter(String text, String unit, boolean unread, boolean replyWanted, NoticeSort sort, boolean descending) {
        this(text, unit, unread, replyWanted, Set.of(), sort, descending);
    }
}
