package org.tongzhou.core.security;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Which units are looked for. @param text in the unit's name or its pinyin; {@code complete} true or false for those that lack nothing or something, null for all */
public record OpeningFilter(@NotNull @Size(max = OpeningFilter.TEXT_MAX_CHARS, message = "{security.searchTooLong}") String text, Boolean complete,
    @NotNull OpeningSort sort, boolean descending) {
    public static final int TEXT_MAX_CHARS = 60;
}
