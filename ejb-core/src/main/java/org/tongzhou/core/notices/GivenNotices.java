package org.tongzhou.core.notices;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tongzhou.core.shared.PageRequest;

/** The notices that may be given away: published now and for everybody. It has no door of its own; who calls it says of which columns. */
@Dependent
public class GivenNotices {
    private final GivenNoticeRepository notices;
    private final Clock clock;

    @Inject
    GivenNotices(GivenNoticeRepository notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    /** Those changed last first. @param since only what was changed since; null for all */
    public List<GivenNotice> list(Set<Long> columns, Instant since, PageRequest page) {
        return columns.isEmpty() ? List.of() : notices.list(columns, since, clock.instant(), page).stream().map(GivenNotice::of).toList();
    }

    /** How many {@link #list} has. */
    public long count(Set<Long> columns, Instant since) {
        return columns.isEmpty() ? 0 : notices.count(columns, since, clock.instant());
    }

    public Optional<GivenNotice> find(long id, Set<Long> columns) {
        return columns.isEmpty() ? Optional.empty() : notices.find(id, columns, clock.instant()).map(GivenNotice::of);
    }
}
