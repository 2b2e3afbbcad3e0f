package org.tongzhou.core.reference.chronicle;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import org.tongzhou.core.shared.Words;

/**
 * What happened, as somebody writes it.
 *
 * @param day   on which it happened, or began
 * @param until its last day; null for one day
 * @param kind  a code of {@code chronicleKinds}
 * @param place may be empty, as {@code people} may
 */
public record EntryDraft(@NotNull(message = "{reference.entryDayMissing}") LocalDate day, LocalDate until,
    @NotNull(message = "{reference.kindMissing}") @Size(max = EntryDraft.KIND_MAX_CHARS) String kind,
    @Words(message = "{reference.entryTextMissing}") @Size(max = EntryDraft.TEXT_MAX_CHARS, message = "{reference.entryTextTooLong}") String text,
    @NotNull @Size(max = EntryDraft.PLACE_MAX_CHARS, message = "{reference.placeTooLong}") String place,
    @NotNull @Size(max = EntryDraft.PEOPLE_MAX_CHARS, message = "{reference.peopleTooLong}") String people) implements Serializable {
    public static final int KIND_MAX_CHARS = 40;
    public static final int TEXT_MAX_CHARS = 1000;
    public static final int PLACE_MAX_CHARS = 100;
    public static final int PEOPLE_MAX_CHARS = 200;
}
