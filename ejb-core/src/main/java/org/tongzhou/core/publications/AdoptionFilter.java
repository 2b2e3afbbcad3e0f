package org.tongzhou.core.publications;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Which adopted texts somebody looks for, the last first. @param text part of the title, in any case; {@code used} null for all */
public record AdoptionFilter(@NotNull @Size(max = PieceFilter.TEXT_MAX_CHARS, message = "{publications.searchTooLong}") String text, Boolean used) {
}
