package org.tongzhou.core.reference.shelves;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.tongzhou.core.reference.Holding;
import org.tongzhou.core.reference.HoldingStatus;

/**
 * Which items of a shelf somebody looks for, in what order.
 *
 * @param text    part of the title, the creator, the post of a speaker, the source or the place, in any case; empty for all
 * @param kind    a code, {@code medium} another, {@code creator} a name, be it of somebody chosen from the people or not; null for any
 * @param from    the first day, {@code until} the last; null for any
 * @param status  null for what readers see: what is published; else what the caller writes and stands so
 */
public record ItemFilter(@NotNull Shelf shelf, @NotNull @Size(max = ItemFilter.TEXT_MAX_CHARS, message = "{reference.searchTooLong}") String text,
    @Size(max = Holding.CODE_MAX_CHARS) String kind, @Size(max = Holding.CODE_MAX_CHARS) String medium, @Size(max = ItemDraft.CREATOR_MAX_CHARS) String creator,
    LocalDate from, LocalDate until, HoldingStatus status, @NotNull ItemSort sort, boolean descending) {
    public static final int TEXT_MAX_CHARS = 60;

    /** Those of a shelf that have these words. */
    public static ItemFilter of(Shelf shelf, String text) {
        return new ItemFilter(shelf, text, null, null, null, null, null, null, ItemSort.DAY, true);
    }
}
