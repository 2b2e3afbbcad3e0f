package org.tongzhou.core.publications;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Which pieces somebody looks for, in what order.
 *
 * @param text   part of the title or the unit, in any case; empty for all
 * @param status null for all that the desk shows
 */
public record PieceFilter(@NotNull PieceDesk desk, @NotNull @Size(max = PieceFilter.TEXT_MAX_CHARS, message = "{publications.searchTooLong}") String text,
    PieceStatus status, @NotNull PieceSort sort, boolean descending) {
    public static final int TEXT_MAX_CHARS = 60;

    public static PieceFilter of(PieceDesk desk, PieceStatus status) {
        return new PieceFilter(desk, "", status, PieceSort.CHANGED, true);
    }
}
