package org.tongzhou.core.notices;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.tongzhou.core.security.Person;

/** What decides which notices somebody sees at a moment. @param marks by which notices address him @param columns the ids of those that he may read; never empty, as no query takes that */
record ReaderSight(Person reader, Set<String> marks, Set<Long> columns, Instant now) {
    private static final Long NONE = -1L;

    ReaderSight {
        columns = columns.isEmpty() ? Set.of(NONE) : Set.copyOf(columns);
    }

    String username() {
        return reader.username();
    }

    /** By which notices address him as one of a unit. */
    Set<String> units() {
        return reader.units();
    }

    /** For which he replies where units do: his section, if he is in one. */
    String unit() {
        return reader.unit();
    }

    /** Those of some columns that he may read. @param asked empty for all */
    Set<Long> columns(Set<Long> asked) {
        if (asked.isEmpty()) {
            return columns;
        }
        Set<Long> both = new HashSet<>(asked);
        both.retainAll(columns);
        return both.isEmpty() ? Set.of(NONE) : both;
    }
}
