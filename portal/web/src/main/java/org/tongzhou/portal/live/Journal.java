package org.tongzhou.portal.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import org.tongzhou.core.shared.LiveTopics.Audience;

/**
 * The news of the last minutes, numbered, so that a browser that was away for a moment can be told what it has missed. Not for
 * use by several threads.
 */
final class Journal {
    /** How long news can be missed. */
    static final Duration KEPT = Duration.ofMinutes(5);
    private static final int ENTRIES_MAX = 10_000;

    private final Clock clock;
    private final String run;
    private final Deque<Entry> entries = new ArrayDeque<>();
    private long last;

    private record Entry(long number, Instant at, String topic, Audience audience) {
    }

    Journal(Clock clock) {
        this.clock = clock;
        this.run = Long.toString(clock.millis(), Character.MAX_RADIX);
    }

    /** Where the journal stands now: what is written later was not there yet. Of use in this run of the server only. */
    String position() {
        return run + "-" + last;
    }

    void add(String topic, Audience audience) {
        Instant now = clock.instant();
        entries.addLast(new Entry(++last, now, topic, audience));
        while (entries.size() > ENTRIES_MAX || entries.getFirst().at().isBefore(now.minus(KEPT))) {
            entries.removeFirst();
        }
    }

    /**
     * The topics on which there was news for a user after a position.
     *
     * @return empty if the position is too old, or of another run of the server: then anything may have changed
     */
    Optional<Set<String>> missed(String position, String username) {
        long since = number(position);
        long firstKept = entries.isEmpty() ? last + 1 : entries.getFirst().number();
        if (since < firstKept - 1 || since > last) {
            return Optional.empty();
        }
        Set<String> topics = new LinkedHashSet<>();
        for (Entry entry : entries) {
            if (entry.number() > since && entry.audience().includes(username)) {
                topics.add(entry.topic());
            }
        }
        return Optional.of(topics);
    }

    private long number(String position) {
        String ofThisRun = run + "-";
        if (!position.startsWith(ofThisRun)) {
            return -1;
        }
        try {
            return Long.parseLong(position.substring(ofThisRun.length()));
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
