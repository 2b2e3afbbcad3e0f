package org.tongzhou.core.reference.chronicle;

import java.util.List;

/**
 * An entry as somebody reads it.
 *
 * @param sources  of the city's: the units' entries of which it was made that the reader may read
 * @param cityText of a unit's: what the city's chronicle says; null if nothing was taken into it
 * @param closed   whether its month is closed
 */
public record EntryDetails(EntryRow entry, EntryDraft draft, List<EntryNoteRow> notes, List<EntryRow> sources, String cityText, boolean closed, May may) {

    /** What the reader may do with it now. @param reopen with its month, which is closed */
    public record May(boolean write, boolean recall, boolean confirm, boolean annotate, boolean setAside, boolean takeUp, boolean reopen) {
    }
}
