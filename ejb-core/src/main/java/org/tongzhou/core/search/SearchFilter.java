package org.tongzhou.core.search;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What is looked for.
 *
 * @param text words that all must be found, "as they stand", or -not at all; at most {@value #TEXT_MAX_CHARS} characters
 * @param kind of the things, {@code unit} whose they are, {@code place} where they stand or in what that lies
 *             ({@link SearchDocument#place}); empty for all
 * @param from first day, {@code to} last day; null for any
 */
public record SearchFilter(
    @NotNull @Size(max = SearchFilter.TEXT_MAX_CHARS, message = "{search.textTooLong}") String text,
    @NotNull @Size(max = SearchChange.KIND_MAX_CHARS) String kind,
    @NotNull @Size(max = SearchFilter.UNIT_MAX_CHARS) String unit,
    @NotNull @Size(max = SearchFilter.PLACE_MAX_CHARS) String place,
    LocalDate from, LocalDate to, @NotNull SearchOrder order) {
    public static final int TEXT_MAX_CHARS = 200;
    static final int UNIT_MAX_CHARS = 120;
    public static final int PLACE_MAX_CHARS = 200;

    /** All that has these words, what fits best first. */
    public static SearchFilter of(String text) {
        return new SearchFilter(text, "", "", "", null, null, SearchOrder.RELEVANCE);
    }
}
