package org.tongzhou.core.attachments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who took which file a short while ago on this node: a reader that fetches a file part by part, or again, takes it away once. */
@ApplicationScoped
public class RecentReading {
    static final Duration SHORT = Duration.ofMinutes(10);
    private static final int REMEMBERED_MAX = 10_000;

    @Inject
    Clock clock;
    private final Map<Reading, Instant> told = new ConcurrentHashMap<>();

    protected RecentReading() {
    }

    RecentReading(Clock clock) {
        this.clock = clock;
    }

    /** Whether it was not told lately; it is from now on. */
    public boolean isNews(String username, long file) {
        Instant now = clock.instant();
        if (told.size() > REMEMBERED_MAX) {
            told.values().removeIf(at -> !at.plus(SHORT).isAfter(now));
        }
        boolean[] news = new boolean[1];
        told.compute(new Reading(username, file), (reading, before) -> {
            news[0] = before == null || !before.plus(SHORT).isAfter(now);
            return news[0] ? now : before;
        });
        return news[0];
    }

    private record Reading(String username, long file) {
    }
}
