package org.tongzhou.core.search;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.TreeMap;

/**
 * How far an index has read the changes. Numbers are given before commits, so a lower one may come after a higher: a number left out is
 * looked for until no transaction can hold it any more. What is kept for the next start is the number before the first one left out;
 * changes read twice do no harm.
 */
final class SearchPosition {
    static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(30);
    /** Databases skip some numbers at a restart; more than that are no open transactions. */
    static final int GAP_MAX = 1_000;

    private final TreeMap<Long, Instant> missing = new TreeMap<>();
    private volatile long read; // others ask how far it is

    SearchPosition(long read) {
        this.read = read;
    }

    long read() {
        return read;
    }

    Set<Long> missing() {
        return Set.copyOf(missing.keySet());
    }

    /** Before here nothing is missing. */
    long sure() {
        return missing.isEmpty() ? read : missing.firstKey() - 1;
    }

    /** @param ids in ascending order */
    void advance(Collection<Long> ids, Instant now) {
        for (long id : ids) {
            if (id > read) {
                for (long skipped = Math.max(read + 1, id - GAP_MAX); skipped < id; skipped++) {
                    missing.put(skipped, now);
                }
                read = id;
            }
            missing.remove(id);
        }
    }

    void giveUp(Instant now) {
        missing.values().removeIf(since -> since.plus(LONGEST_TRANSACTION).isBefore(now));
    }
}
