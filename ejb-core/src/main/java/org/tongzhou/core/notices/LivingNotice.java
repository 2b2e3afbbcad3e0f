package org.tongzhou.core.notices;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.shared.PlainText;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

/** What is written, in its life: where it is, and what may be done with it once its readers have it, in which state. A change names the version that was seen. */
@MappedSuperclass
abstract class LivingNotice extends WrittenNotice {
    static final int REASON_MAX_CHARS = 200;

    @Version
    private int version;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    private NoticeStatus status;
    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;
    @Column(name = "published_at")
    private Instant publishedAt;
    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;
    @Column(name = "withdrawal_reason", length = REASON_MAX_CHARS)
    private String withdrawalReason;

    /** Null if it was never put right since it was published. */
    @Embedded
    private NoticeCorrection correction;

    protected LivingNotice() {
    }

    LivingNotice(NoticeDraft draft, String author, String unit, Instant at) {
        super(draft, author, unit);
        moments().requireNear(at);
        this.status = NoticeStatus.DRAFT;
        this.changedAt = at;
    }

    /** Its time is over. @return false if it is not, or it stays in the archive */
    boolean expire(Instant at) {
        if (status != NoticeStatus.PUBLISHED || isArchived() || !moments().isEnded(at)) {
            return false;
        }
        become(NoticeStatus.EXPIRED, at);
        return true;
    }

    /**
     * Stays until another moment.
     *
     * @param until null for always
     * @throws RuleViolationException if it was not published, or that moment is over already, or before it is to be replied to
     */
    void prolong(int seenVersion, Instant until, Instant at) {
        requireOpen();
        if (status != NoticeStatus.PUBLISHED && status != NoticeStatus.EXPIRED) {
            throw new RuleViolationException("notices.notPublished", getTitle());
        }
        requireSeen(seenVersion);
        NoticeMoments longer = moments().endingAt(until);
        longer.requireEnd(at);
        longer.requireNear(at);
        endAt(until);
        become(NoticeStatus.PUBLISHED, at);
    }

    /** @throws RuleViolationException if it is not published */
    void requireCorrectable() {
        requireOpen();
        if (status != NoticeStatus.PUBLISHED) {
            throw new RuleViolationException("notices.notCorrectable", getTitle());
        }
    }

    /** Is put right before its readers' eyes. @throws RuleViolationException if it is not published, or would say nothing */
    void correct(int seenVersion, String newTitle, String newBody, NoticeCorrection told) {
        requireCorrectable();
        requireSeen(seenVersion);
        reword(newTitle, newBody, told.getBy());
        correction = told;
        changedAt = told.getAt();
    }

    /**
     * Is replied to until another moment, later or earlier; where the time was over, it runs again.
     *
     * @throws RuleViolationException if nobody finds it in the lists, it asks for no reply, or that moment is the same, over already, or after it leaves the lists
     */
    void moveDue(int seenVersion, Instant due, Instant at) {
        requireStanding("notices.dueNotMovable", at);
        requireSeen(seenVersion);
        if (getReplyDueAt() == null) {
            throw new RuleViolationException("notices.noReplyAsked", getTitle());
        }
        if (due.truncatedTo(ChronoUnit.MINUTES).equals(getReplyDueAt().truncatedTo(ChronoUnit.MINUTES))) {
            throw new RuleViolationException("notices.dueSame");
        }
        if (!due.isAfter(at)) {
            throw new RuleViolationException("notices.duePast");
        }
        NoticeMoments moved = moments().repliedUntil(due);
        moved.requireEnd(at);
        moved.requireNear(at);
        replyUntil(due);
        changedAt = at;
    }

    /**
     * Is read by more people than before.
     *
     * @throws RuleViolationException if nobody finds it in the lists, it addresses all of them already, or they are more than can be chosen
     */
    void widen(int seenVersion, Audience more, Addressees others, Instant at) {
        requireStanding("notices.notWidenable", at);
        requireSeen(seenVersion);
        if (!address(more, others)) {
            throw new RuleViolationException("notices.widenNothing");
        }
        changedAt = at;
    }

    /** @param refusal what is said if its readers do not find it in the lists, with its title */
    void requireStanding(String refusal, Instant at) {
        requireOpen();
        if (status != NoticeStatus.PUBLISHED || moments().isEnded(at)) {
            throw new RuleViolationException(refusal, getTitle());
        }
    }

    /** @throws RuleViolationException if it is not published */
    void withdraw(int seenVersion, String reason, Instant at) {
        requireOpen();
        if (status != NoticeStatus.PUBLISHED) {
            throw new RuleViolationException("notices.notPublished", getTitle());
        }
        requireSeen(seenVersion);
        become(NoticeStatus.WITHDRAWN, at);
        withdrawnAt = at;
        withdrawalReason = PlainText.line(reason);
    }

    /** Makes a withdrawn notice a draft again. */
    void takeBack(int seenVersion, Instant at) {
        requireOpen();
        if (status != NoticeStatus.WITHDRAWN) {
            throw new RuleViolationException("notices.notWithdrawn", getTitle());
        }
        requireSeen(seenVersion);
        become(NoticeStatus.DRAFT, at);
        withdrawnAt = null;
        withdrawalReason = null;
    }

    /**
     * Taken back, it is not to come again: it is withdrawn as it was before.
     *
     * @param since when it was withdrawn, {@code reason} why; null if nobody has said
     * @throws RuleViolationException if it is no draft, or was never published
     */
    void giveUp(int seenVersion, Instant since, String reason, Instant at) {
        requireDraft();
        requireSeen(seenVersion);
        if (publishedAt == null) {
            throw new RuleViolationException("notices.neverPublished", getTitle());
        }
        become(NoticeStatus.WITHDRAWN, at);
        withdrawnAt = since;
        withdrawalReason = reason;
    }

    abstract boolean isArchived();

    /** @throws RuleViolationException if it is archived */
    abstract void requireOpen();

    /** Its readers have it from now on, as it is. */
    void comeOut(Instant at) {
        become(NoticeStatus.PUBLISHED, at);
        publishedAt = at;
        correction = null;
        forgetFormerDue();
    }

    void become(NoticeStatus next, Instant at) {
        status = next;
        changedAt = at;
    }

    /** It was written anew, and is where it was. */
    void touch(Instant at) {
        changedAt = at;
    }

    void requireDraft() {
        if (status.isReview() || status == NoticeStatus.SCHEDULED) {
            throw new RuleViolationException("notices.inReview", getTitle());
        }
        if (status != NoticeStatus.DRAFT) {
            throw new RuleViolationException("notices.noDraft", getTitle());
        }
    }

    void requireSeen(int seenVersion) {
        if (version != seenVersion) {
            throw new StaleDataException("notices.stale", getTitle());
        }
    }

    int getVersion() {
        return version;
    }

    NoticeStatus getStatus() {
        return status;
    }

    Instant getChangedAt() {
        return changedAt;
    }

    /** Null if it was never corrected since it was published. */
    NoticeCorrection getCorrection() {
        return correction;
    }

    Instant getPublishedAt() {
        return publishedAt;
    }

    Instant getWithdrawnAt() {
        return withdrawnAt;
    }

    String getWithdrawalReason() {
        return withdrawalReason;
    }
}
