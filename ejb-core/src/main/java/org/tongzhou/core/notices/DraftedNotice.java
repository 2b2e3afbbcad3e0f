package org.tongzhou.core.notices;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.tongzhou.core.notices.columns.ReviewStep;
import org.tongzhou.core.shared.RuleViolationException;

/** What is written, on its way to its readers: drafted, reviewed, waiting for its moment, published. */
@MappedSuperclass
abstract class DraftedNotice extends LivingNotice {
    protected DraftedNotice() {
    }

    DraftedNotice(NoticeDraft draft, String author, String unit, Instant at) {
        super(draft, author, unit, at);
    }

    /** @param by user name of who does @throws RuleViolationException if it is no draft */
    void edit(int seenVersion, NoticeDraft draft, String by, Instant at) {
        requireDraft();
        requireSeen(seenVersion);
        write(draft, by);
        moments().requireNear(at);
        touch(at);
    }

    /**
     * Publishes it now, or when its moment comes.
     *
     * @param lifeDays what its column says: days until it expires, if its author says nothing else, but not before replies are due; 0 for never
     * @throws RuleViolationException if it is no draft, or says nothing, or to nobody, one of its moments is over already, or it would expire before replies are due
     */
    void publish(int seenVersion, int lifeDays, Instant at) {
        requirePublishable(seenVersion, at);
        release(lifeDays, at);
    }

    /** Hands it to those who review. @throws RuleViolationException as {@link #publish} */
    void submit(int seenVersion, ReviewStep first, Instant at) {
        requirePublishable(seenVersion, at);
        become(NoticeStatus.of(first), at);
    }

    /**
     * Goes on to the office, or out.
     *
     * @param office whether the office reviews after the section
     * @throws RuleViolationException if it is not being reviewed, or could not be published any more
     */
    void pass(int seenVersion, boolean office, int lifeDays, Instant at) {
        requireReview(seenVersion);
        moments().requireAhead(at);
        if (getStatus() == NoticeStatus.SECTION_REVIEW && office) {
            become(NoticeStatus.OFFICE_REVIEW, at);
        } else {
            release(lifeDays, at);
        }
    }

    /** Goes back to its author. @throws RuleViolationException if it is not being reviewed */
    void giveBack(int seenVersion, Instant at) {
        requireReview(seenVersion);
        become(NoticeStatus.DRAFT, at);
    }

    /** A reviewer puts its words right. @throws RuleViolationException if it is not being reviewed, or would say nothing */
    void revise(int seenVersion, String newTitle, String newBody, String by, Instant at) {
        requireReview(seenVersion);
        reword(newTitle, newBody, by);
        touch(at);
    }

    /** Its author takes it back from those who review it, or before its moment comes. @throws RuleViolationException if it is neither reviewed nor waits */
    void recall(int seenVersion, Instant at) {
        if (!getStatus().isReview() && getStatus() != NoticeStatus.SCHEDULED) {
            throw new RuleViolationException("notices.notRecallable", getTitle());
        }
        requireSeen(seenVersion);
        become(NoticeStatus.DRAFT, at);
    }

    /** Whether it waits for its moment, and that has come. */
    boolean isDue(Instant at) {
        return getStatus() == NoticeStatus.SCHEDULED && !moments().isLater(at);
    }

    /** Its moment has come. @return false if it does not wait for it any more */
    boolean publishScheduled(int lifeDays, Instant at) {
        if (!isDue(at)) {
            return false;
        }
        release(lifeDays, at);
        return true;
    }

    private void release(int lifeDays, Instant at) {
        if (moments().isLater(at)) {
            become(NoticeStatus.SCHEDULED, at);
            return;
        }
        comeOut(at);
        if (getExpiresAt() == null && lifeDays > 0) {
            endAt(moments().endOfLife(lifeDays, at));
        }
    }

    /** Refuses what {@link #publish} would refuse. */
    void requirePublishable(int seenVersion, Instant at) {
        if (getStatus() == NoticeStatus.PUBLISHED) {
            throw new RuleViolationException("notices.publishedAlready", getTitle());
        }
        requireDraft();
        requireSeen(seenVersion);
        requireWhole();
        moments().requireAhead(at);
    }

    private void requireReview(int seenVersion) {
        requireSeen(seenVersion);
        if (!getStatus().isReview()) {
            throw new RuleViolationException("notices.notInReview", getTitle());
        }
    }

    /** @throws RuleViolationException if it is no draft, or was published before */
    void requireDeletable(int seenVersion) {
        requireDraft();
        requireSeen(seenVersion);
        if (getPublishedAt() != null) {
            throw new RuleViolationException("notices.keptOncePublished", getTitle());
        }
    }

    /** Goes back to its author, as it can not go on where it stands. @return false if it neither is reviewed nor waits for its moment */
    boolean sendBack(Instant at) {
        if (!getStatus().isReview() && getStatus() != NoticeStatus.SCHEDULED) {
            return false;
        }
        become(NoticeStatus.DRAFT, at);
        return true;
    }
}
