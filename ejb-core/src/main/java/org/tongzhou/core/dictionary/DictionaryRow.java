package org.tongzhou.core.dictionary;

import java.io.Serializable;
import java.util.List;

/**
 * A dictionary in the list of all.
 *
 * @param sample the names that can be chosen today, at most a handful
 * @param choices how many can be chosen today
 * @param drafted whether a draft is being written
 */
public record DictionaryRow(Dictionary dictionary, List<DictionaryEntry> sample, int choices, boolean drafted) implements Serializable {
    public DictionaryRow {
        sample = List.copyOf(sample);
    }
}
