package org.tongzhou.core.publications.bulletins;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * Which issues somebody looks for.
 *
 * @param bulletins only those of these; all that he may see if there are none
 * @param year      only those of this year; null for all
 * @param text      part of its title or of that of one of its texts, in any case
 * @param status    only those that stand so, of the desk; null for all
 */
public record IssueFilter(@NotNull @Size(max = 500) Set<@NotNull Long> bulletins, Integer year,
    @NotNull @Size(max = IssueFilter.TEXT_MAX_CHARS, message = "{publications.searchTooLong}") String text, IssueStatus status, @NotNull IssueSort sort,
    boolean descending) {
    public static final int TEXT_MAX_CHARS = 60;

    /** All, the last first. */
    public static IssueFilter of(Set<Long> bulletins) {
        return new IssueFilter(bulletins, null, "", null, IssueSort.PUBLISHED, true);
    }
}
