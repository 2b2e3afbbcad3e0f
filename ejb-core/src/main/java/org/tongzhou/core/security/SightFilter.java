package org.tongzhou.core.security;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Who of those who see a thing is looked for. @param kind of the thing, and its {@code id} @param text in name, user name or unit; empty for all */
public record SightFilter(@NotNull String kind, long id,
    @NotNull @Size(max = SightFilter.TEXT_MAX_CHARS, message = "{security.searchTooLong}") String text, @NotNull SightSort sort, boolean descending) {
    public static final int TEXT_MAX_CHARS = 60;
}
