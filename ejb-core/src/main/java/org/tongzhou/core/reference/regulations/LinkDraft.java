package org.tongzhou.core.reference.regulations;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * What a regulation shall do to an earlier one.
 *
 * @param target   the id of that one
 * @param effectOn since when; null for the day on which the regulation itself takes effect
 * @param note     which parts; may be empty
 */
public record LinkDraft(long target, @NotNull(message = "{reference.linkActMissing}") LinkAct act, LocalDate effectOn,
    @NotNull @Size(max = LinkDraft.NOTE_MAX_CHARS, message = "{reference.linkNoteTooLong}") String note) implements Serializable {
    public static final int NOTE_MAX_CHARS = 100;
}
