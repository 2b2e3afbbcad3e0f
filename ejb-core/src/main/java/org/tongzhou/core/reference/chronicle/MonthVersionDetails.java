package org.tongzhou.core.reference.chronicle;

import java.util.List;

/** A month as it was closed before it was opened again, with its entries by their days. */
public record MonthVersionDetails(MonthVersionRow version, List<Closed> entries) {
    /** An entry with the notes that it had until the month was opened. */
    public record Closed(EntryRow entry, List<EntryNoteRow> notes) {
    }
}
