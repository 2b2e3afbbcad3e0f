package org.tongzhou.core.notices;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.tongzhou.core.security.Audience;

/** How many people notices reach now and what these have done, for statistics; it has no door of its own and tells nothing to the outside. */
@Dependent
public class NoticeCounts {
    private static final Set<NoticeStatus> COUNTED = Set.of(NoticeStatus.PUBLISHED, NoticeStatus.EXPIRED);

    private final NoticeRepository notices;
    private final ReadingRepository readings;
    private final Addressing addressing;

    @Inject
    public NoticeCounts(NoticeRepository notices, ReadingRepository readings, Addressing addressing) {
        this.notices = notices;
        this.readings = readings;
        this.addressing = addressing;
    }

    /** None if it is neither out nor was until its time was over. */
    public Optional<NoticeCount> count(long id) {
        return notices.find(id).filter(notice -> COUNTED.contains(notice.getStatus())).map(notice -> {
            boolean asked = notice.getReplyDueAt() != null;
            Audience audience = addressing.audience(notice);
            return new NoticeCount(readings.reach(notice, audience), asked, asked ? readings.countInTime(notice, audience) : 0);
        });
    }
}
