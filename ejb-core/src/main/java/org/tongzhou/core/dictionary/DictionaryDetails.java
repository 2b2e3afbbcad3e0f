package org.tongzhou.core.dictionary;

import java.io.Serializable;
import java.util.List;
import org.tongzhou.core.editions.EditionRow;

/**
 * One edition of a dictionary with what can be done.
 *
 * @param shown the edition that is shown; null if it is what came with the portal and was never changed
 * @param entries what it contains
 * @param changes what became of the edition that was decided before it
 * @param editions all of them, the latest first
 */
public record DictionaryDetails(Dictionary dictionary, EditionRow shown, List<DictionaryEntry> entries, List<EntryChange> changes,
    List<EditionRow> editions) implements Serializable {
    public DictionaryDetails {
        entries = List.copyOf(entries);
        changes = List.copyOf(changes);
        editions = List.copyOf(editions);
    }

    /** Whether what is shown can be changed. */
    public boolean isDraft() {
        return shown != null && shown.isDraft();
    }

    /** Whether a draft is being written, shown or not. */
    public boolean isDrafted() {
        return editions.stream().anyMatch(EditionRow::isDraft);
    }
}
