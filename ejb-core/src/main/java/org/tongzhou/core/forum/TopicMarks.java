package org.tongzhou.core.forum;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What lists tell of what is in topics. It has no door. */
@Dependent
class TopicMarks {
    @Inject
    PollRepository polls;
    @Inject
    PostFileRepository files;
    @Inject
    Clock clock;

    /** Of all these topics, by their ids. */
    Map<Long, TopicMark> read(Collection<Long> topics) {
        if (topics.isEmpty()) {
            return Map.of();
        }
        Instant now = clock.instant();
        Map<Long, Boolean> over = polls.listStanding(topics).stream().collect(Collectors.toMap(poll -> poll.getTopic().getId(), poll -> poll.isOver(now)));
        Map<Long, Long> counted = files.count(topics);
        return topics.stream().distinct().collect(Collectors.toMap(Function.identity(),
            id -> new TopicMark(over.containsKey(id), over.getOrDefault(id, false), counted.getOrDefault(id, 0L).intValue())));
    }
}
