package org.tongzhou.core.forum;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongzhou.core.shared.CommittedCache;

/**
 * Remembers which topics had most replies and readers in the last seven days, of all boards, the hottest first: everybody's homepage asks for
 * them after each post. Who has come to read since is counted a minute later at the latest.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ForumHeat {
    private static final Duration SINCE = Duration.ofDays(7);
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final String ALL = "all";

    @Inject
    TopicRepository topics;
    @Inject
    Clock clock;
    @Resource
    TransactionSynchronizationRegistry transactions;
    private CommittedCache<String, Counted> counted;

    /** How much was going on in a topic. */
    record Heat(long topicId, long boardId, long replies, long readers) {
        long points() {
            return 2 * replies + readers; // who writes takes more part than who looks
        }
    }

    private record Counted(Instant at, List<Heat> heats) {
    }

    @PostConstruct
    void openCounts() {
        counted = new CommittedCache<>(transactions, 1);
    }

    /** Something was written, deleted or moved. */
    public void changed() {
        counted.changed(ALL);
    }

    /** Some of them may be deleted. */
    public List<Heat> list() {
        Instant now = clock.instant();
        Counted known = counted.get(ALL, all -> Optional.of(count(now))).orElseThrow();
        if (known.at().isBefore(now.minus(KEPT))) {
            changed();
            known = counted.get(ALL, all -> Optional.of(count(now))).orElseThrow();
        }
        return known.heats();
    }

    private Counted count(Instant now) {
        Map<Long, Heat> heats = new HashMap<>();
        topics.countRepliesSince(now.minus(SINCE)).forEach(row -> heats.put(row[0], new Heat(row[0], row[1], row[2], 0)));
        topics.countReadersSince(now.minus(SINCE)).forEach(row -> heats.merge(row[0], new Heat(row[0], row[1], 0, row[2]),
            (replied, read) -> new Heat(replied.topicId(), replied.boardId(), replied.replies(), read.readers())));
        return new Counted(now, heats.values().stream().sorted(Comparator.comparing(Heat::points).thenComparing(Heat::topicId).reversed()).toList());
    }
}
