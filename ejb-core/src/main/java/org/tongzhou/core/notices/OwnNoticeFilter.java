package org.tongzhou.core.notices;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which of their notices those who publish look for, in what order.
 *
 * @param text       part of the title, in any case; empty for all
 * @param author     user name of who drafted them; empty for all
 * @param statuses   at least one
 * @param column     only those of this column; null for all
 * @param archive    only those in the archive of this year, what was withdrawn in it, too; null for all
 * @param descending the other way round
 */
public record OwnNoticeFilter(
    @NotNull @Size(max = NoticeFilter.TEXT_MAX_CHARS, message = "{notices.searchTooLong}") String text, @NotNull @Size(max = 32) String author,
    @NotEmpty Set<@NotNull NoticeStatus> statuses, Long column, Integer archive, @NotNull OwnNoticeSort sort, boolean descending) {
    /** All of them, the one changed last first. */
    public static final OwnNoticeFilter ALL = new OwnNoticeFilter("", "", EnumSet.allOf(NoticeStatus.class), OwnNoticeSort.CHANGED, true);

    public OwnNoticeFilter {
        statuses = Set.copyOf(statuses);
    }

    /** Those of all columns and years. */
    public OwnNoticeFilter(String text, String author, Set<NoticeStatus> statuses, OwnNoticeSort sort, boolean descending) {
        this(text, author, statuses, null, null, sort, descending);
    }
}
