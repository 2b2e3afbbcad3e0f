package org.tongzhou.core.notices;

import java.util.Set;
import org.tongzhou.core.notices.columns.ReviewStep;

/** Where a notice is in its life. */
public enum NoticeStatus {
    /** Being written; only its author and those who publish for its unit see it. */
    DRAFT,
    /** Handed in; waits for those who review first. */
    SECTION_REVIEW,
    /** Passed by these, or not asked of them; waits for the office. */
    OFFICE_REVIEW,
    /** Ready; is published by itself when its moment comes. */
    SCHEDULED,
    /** Read by those it is addressed to. */
    PUBLISHED,
    /** Its time is over; left the lists by itself, and can be prolonged. */
    EXPIRED,
    /** Taken back, with a reason; its readers don't find it any more. */
    WITHDRAWN;

    static final Set<NoticeStatus> REVIEWS = Set.of(SECTION_REVIEW, OFFICE_REVIEW);

    boolean isReview() {
        return REVIEWS.contains(this);
    }

    /** Whether its readers have it or had it as it is. */
    boolean isRead() {
        return this == PUBLISHED || this == EXPIRED || this == WITHDRAWN;
    }

    static NoticeStatus of(ReviewStep step) {
        return step == ReviewStep.SECTION ? SECTION_REVIEW : OFFICE_REVIEW;
    }

    /** @throws IllegalStateException if it is no review */
    ReviewStep step() {
        return switch (this) {
            case SECTION_REVIEW -> ReviewStep.SECTION;
            case OFFICE_REVIEW -> ReviewStep.OFFICE;
            default -> throw new IllegalStateException("no review: " + this);
        };
    }
}
