package org.tongzhou.core.feeds;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Counts how often each of some asks within a minute, and remembers nobody longer. */
final class Pace {
    private static final Duration SPAN = Duration.ofMinutes(1);

    private final int limit;
    private final Map<Long, Integer> asked = new HashMap<>();
    private Instant began = Instant.EPOCH;

    Pace(int limit) {
        this.limit = limit;
    }

    /** @throws PaceExceededException if that is more than the limit in this minute */
    synchronized void ask(long who, Instant now) {
        if (!began.plus(SPAN).isAfter(now) || now.isBefore(began)) {
            began = now;
            asked.clear();
        }
        if (asked.merge(who, 1, Integer::sum) > limit) {
            throw new PaceExceededException(limit, Math.max(1, Duration.between(now, began.plus(SPAN)).toSeconds()));
        }
    }
}
