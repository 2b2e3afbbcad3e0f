package org.tongzhou.core.security;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Which accounts are looked for, in what order.
 *
 * @param text parts of the user name, the name or the unit, all of which must fit; empty for all
 * @param role that they hold; empty for any
 */
public record AccountFilter(@NotNull @Size(max = AccountFilter.TEXT_MAX_CHARS, message = "{security.searchTooLong}") String text,
    @NotNull @Size(max = Role.NAME_MAX_CHARS) String role, @NotNull AccountSort sort, boolean descending) {
    public static final int TEXT_MAX_CHARS = 60;
}
