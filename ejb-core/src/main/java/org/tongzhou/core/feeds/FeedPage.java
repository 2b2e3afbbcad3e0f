package org.tongzhou.core.feeds;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.tongzhou.core.notices.GivenNotice;

/**
 * Some of the notices that a system may read, those changed last first.
 *
 * @param columns what they stand in, by id
 * @param first   number of the first one, counted from 0; {@code total} of all of them
 */
public record FeedPage(List<GivenNotice> notices, Map<Long, FeedColumn> columns, int first, long total) {
    public FeedPage {
        notices = List.copyOf(notices);
        columns = Map.copyOf(columns);
    }

    public FeedColumn columnOf(GivenNotice notice) {
        return columns.get(notice.columnId());
    }

    /** Where the next ones begin; not asked where there are none. */
    public int next() {
        return first + notices.size();
    }

    public boolean hasNext() {
        return !notices.isEmpty() && next() < total;
    }

    /** When one of them was changed last; the epoch where there is none. */
    public Instant updatedAt() {
        return notices.stream().map(GivenNotice::updatedAt).max(Instant::compareTo).orElse(Instant.EPOCH);
    }
}
