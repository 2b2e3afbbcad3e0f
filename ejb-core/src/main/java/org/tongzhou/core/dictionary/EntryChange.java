package org.tongzhou.core.dictionary;

import java.io.Serializable;

/**
 * What became of a value from one edition to another.
 *
 * @param before null if it is new
 * @param after null if it is gone
 */
public record EntryChange(DictionaryEntry before, DictionaryEntry after) implements Serializable {
    /** What was done, as its words name it. */
    public String kind() {
        if (before == null) {
            return "added";
        }
        if (after == null) {
            return "removed";
        }
        if (before.retired() != after.retired()) {
            return after.retired() ? "retired" : "revived";
        }
        return "changed";
    }

    /** The value, as it is if it still is. */
    public DictionaryEntry entry() {
        return after == null ? before : after;
    }
}
