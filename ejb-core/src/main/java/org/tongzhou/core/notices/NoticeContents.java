package org.tongzhou.core.notices;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.tongzhou.core.notices.columns.ColumnContents;
import org.tongzhou.core.notices.columns.ReviewStep;

/** How many notices stand in columns. */
@Dependent
public class NoticeContents implements ColumnContents {
    private final NoticeRepository notices;

    @Inject
    public NoticeContents(NoticeRepository notices) {
        this.notices = notices;
    }

    @Override
    public Map<Long, Long> count() {
        return notices.countInColumns();
    }

    @Override
    public long count(long columnId) {
        return notices.countInColumn(columnId);
    }

    @Override
    public long countWaiting(long columnId, ReviewStep step) {
        return notices.countInReview(columnId, Set.of(NoticeStatus.of(step)));
    }
}
