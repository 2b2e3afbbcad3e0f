package org.tongzhou.core.forum;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How often votes are told to open windows: when hundreds vote after a notice, not each of them has everybody's windows read anew. Who votes sees the
 * figures at once; others may see the last votes only when something else is new.
 */
@ApplicationScoped
public class VotePace {
    static final Duration PAUSE = Duration.ofSeconds(5);

    private final Map<Long, Instant> told = new ConcurrentHashMap<>();

    /** Whether a vote in a board is told now, after which others are not for a while. */
    boolean isTold(long boardId, Instant now) {
        return now.equals(told.merge(boardId, now, (last, next) -> next.isBefore(last.plus(PAUSE)) ? last : next));
    }
}
