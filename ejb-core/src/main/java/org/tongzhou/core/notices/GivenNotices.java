package org.tongzhou.core.notices;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;

/** The notices that may be given away: published now and for everybody. It has no door of its own; who calls it says of which columns. */
@Dependent
public class GivenNotices {
    private final GivenNoticeRepository notices;
    private final NoticeAttachments attachments;
    private final Clock clock;

    @Inject
    GivenNotices(GivenNoticeRepository notices, NoticeAttachments attachments, Clock clock) {
        this.notices = notices;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** Those changed last first, with their number. */
    public Slice<GivenNotice> list(Set<Long> columns, PageRequest page) {
        Instant now = clock.instant();
        return columns.isEmpty() ? none() : new Slice<>(given(notices.list(columns, now, page)), notices.count(columns, now));
    }

    /**
     * What was changed since a moment, in the order in which it was, with the number of all that.
     *
     * @param after of what was changed at that very moment, only those with a higher number
     */
    public Slice<GivenNotice> listBehind(Set<Long> columns, Instant since, long after, int max) {
        Instant now = clock.instant();
        return columns.isEmpty() ? none() : new Slice<>(given(notices.listBehind(columns, since, after, now, max)), notices.countBehind(columns, since, after, now));
    }

    /** What was withdrawn or has expired since a moment. */
    public Slice<GivenRemoval> listRemoved(Set<Long> columns, Instant since, PageRequest page) {
        Instant now = clock.instant();
        return columns.isEmpty() ? none()
            : new Slice<>(notices.listRemoved(columns, since, now, page).stream().map(NoticeRemoval::row).toList(), notices.countRemoved(columns, since, now));
    }

    public Optional<GivenNotice> find(long id, Set<Long> columns) {
        return columns.isEmpty() ? Optional.empty() : notices.find(id, columns, clock.instant()).map(notice -> given(List.of(notice)).get(0));
    }

    private List<GivenNotice> given(List<Notice> found) {
        Map<Long, List<GivenFile>> files = attachments.listGiven(found.stream().map(Notice::getId).collect(toSet()));
        return found.stream().map(notice -> GivenNotice.of(notice, files.getOrDefault(notice.getId(), List.of()))).toList();
    }

    private static <T> Slice<T> none() {
        return new Slice<>(List.of(), 0);
    }
}
