package org.tongzhou.core.notices;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.tongzhou.core.notices.columns.ShelvedColumn;
import org.tongzhou.core.notices.slips.FilledSlip;
import org.tongzhou.core.shared.PlainText;
import org.tongzhou.core.shared.RuleViolationException;

/**
 * What a reader has done with a notice (回执): opened it first at some moment, confirmed that, and replied if that was asked for. The reply may be
 * corrected until it is due. A first one is taken later too, and counts as late: else nobody could ever finish what is overdue.
 */
@Entity
@Table(name = "notices_readings")
@NamedQuery(name = "NoticeReading.of", query = "SELECT r FROM NoticeReading r WHERE r.notice.id = :id AND r.username = :username")
@NamedQuery(name = "NoticeReading.replied", query = "SELECT COUNT(r) FROM NoticeReading r WHERE r.notice.id = :id AND r.repliedAt IS NOT NULL")
@NamedQuery(name = "NoticeReading.readAnew", query = "UPDATE NoticeReading r SET r.readAt = NULL, r.confirmedAt = NULL WHERE r.notice.id = :id")
public class NoticeReading {
    static final int REPLY_MAX_CHARS = 1000;
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notices_readings_seq")
    @SequenceGenerator(name = "notices_readings_seq", sequenceName = "notices_readings_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "notice_id", updatable = false)
    private Notice notice;
    @Column(nullable = false, updatable = false, length = 32)
    private String username;
    @Column(name = "read_at")
    private Instant readAt;
    /** When he opened first what was corrected after he had read it. */
    @Column(name = "correction_seen_at")
    private Instant correctionSeenAt;
    /** When he confirmed that he has read it as it was last published. */
    @Column(name = "confirmed_at")
    private Instant confirmedAt;
    @Column(length = REPLY_MAX_CHARS)
    private String reply;
    @Column(name = "replied_at")
    private Instant repliedAt;
    /** User name of who replied in the reader's place; null if he did it himself. */
    @Column(name = "replied_by", length = 32)
    private String repliedBy;

    protected NoticeReading() {
    }

    NoticeReading(Notice notice, String username) {
        this.notice = notice;
        this.username = username;
    }

    /** Whether this was the first time. */
    boolean markRead(Instant at) {
        if (readAt != null) {
            return false;
        }
        readAt = at;
        return true;
    }

    /** He has it before him as it is now. @return whether he knew it otherwise until then */
    boolean markSeen(Instant at) {
        NoticeCorrection correction = notice.getCorrection();
        if (correction == null || readAt == null || !isBefore(correction, readAt) || correctionSeenAt != null && !isBefore(correction, correctionSeenAt)) {
            return false;
        }
        correctionSeenAt = at;
        return true;
    }

    private static boolean isBefore(NoticeCorrection correction, Instant moment) {
        return moment.isBefore(correction.getAt());
    }

    /** @return whether he had not before @throws RuleViolationException if that is not asked for */
    boolean confirm(Instant at) {
        if (!notice.isConfirmAsked()) {
            throw new RuleViolationException("notices.noConfirmationAsked", notice.getTitle());
        }
        if (confirmedAt != null) {
            return false;
        }
        confirmedAt = at;
        return true;
    }

    /**
     * @param text null if he has filled in a slip and adds nothing
     * @param by   user name of who does it
     * @throws RuleViolationException if none is asked for, or it was given already and the time to correct it is over
     */
    void reply(String text, String by, Instant at) {
        notice.requireReplyTaken(repliedAt != null, at);
        reply = text == null ? null : PlainText.lines(text);
        repliedAt = at;
        repliedBy = by.equals(username) ? null : by;
    }

    /** Whether the reader has replied, not somebody in his place. */
    boolean isRepliedByReader() {
        return repliedAt != null && repliedBy == null;
    }

    String getRepliedBy() {
        return repliedBy;
    }

    /**
     * The notice as its reader sees it.
     *
     * @param correction null if there was none
     * @param filled     the slip that was filled in, by the reader or for his unit; null if none was
     * @param repliedByName of who replied in his place, or for his unit; null if he did it himself
     * @param may        whether he could give a reply at all
     */
    NoticeDetails details(String authorName, ShelvedColumn column, CorrectionNote correction, FilledSlip filled, String repliedByName, boolean may, Instant now) {
        Instant due = notice.getReplyDueAt();
        boolean ofUnit = notice.isRepliedByUnits();
        String words = ofUnit ? filled == null ? null : filled.text() : reply;
        Instant at = ofUnit ? filled == null ? null : filled.at() : repliedAt;
        boolean mayReply = due != null && may && !notice.isArchived() && (at == null || !now.isAfter(due));
        return new NoticeDetails(notice.getId(), notice.getTitle(), notice.getBody(), notice.getUnit(), authorName,
            notice.getUrgency(), notice.getPublishedAt(), column.name(), column.isMarked(), correction,
            due, notice.getFormerReplyDueAt(), words, at, repliedByName, mayReply, notice.slip(), filled, notice.isConfirmAsked() && (confirmedAt != null || !notice.isArchived()), confirmedAt);
    }

    NoticeConfirmed confirmed() {
        return new NoticeConfirmed(notice.getId(), notice.getAuthor(), username);
    }

    NoticeReplied replied() {
        return new NoticeReplied(notice.getId(), notice.getAuthor(), username);
    }
}
