package org.tongzhou.core.notices.comments;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.tongzhou.core.security.Person;
import org.tongzhou.core.shared.PlainText;
import org.tongzhou.core.shared.RuleViolationException;

/** What a reader says to a notice, or answers to such a comment. Deleted by himself or removed by who publishes the notice, it leaves its place and its trace. */
@Entity
@Table(name = "notices_comments")
@NamedQuery(name = "NoticeComment.first", query = "SELECT c FROM NoticeComment c WHERE c.noticeId = :notice AND c.answersId IS NULL ORDER BY c.writtenAt DESC, c.id DESC")
@NamedQuery(name = "NoticeComment.answers", query = "SELECT c FROM NoticeComment c WHERE c.answersId IN :comments ORDER BY c.writtenAt, c.id")
@NamedQuery(name = "NoticeComment.countAnswers", query = "SELECT COUNT(c) FROM NoticeComment c WHERE c.answersId = :comment")
@NamedQuery(name = "NoticeComment.countFirst", query = "SELECT COUNT(c) FROM NoticeComment c WHERE c.noticeId = :notice AND c.answersId IS NULL")
@NamedQuery(name = "NoticeComment.newest", query = "SELECT c FROM NoticeComment c WHERE c.author = :author AND c.writtenAt > :since")
@NamedQuery(name = "NoticeComment.count", query = "SELECT COUNT(c) FROM NoticeComment c WHERE c.noticeId = :notice AND c.removedAt IS NULL")
public class NoticeComment {
    static final int WORDS_MAX_CHARS = 500;
    static final int REASON_MAX_CHARS = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notices_comments_seq")
    @SequenceGenerator(name = "notices_comments_seq", sequenceName = "notices_comments_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    @Column(name = "notice_id", nullable = false, updatable = false)
    private long noticeId;
    /** Which comment it answers; null for none. */
    @Column(name = "answers_id", updatable = false)
    private Long answersId;
    @Column(nullable = false, updatable = false, length = 32)
    private String author;
    /** Of the author, when he wrote it. */
    @Column(nullable = false, updatable = false, length = 120)
    private String unit;
    @Column(nullable = false, updatable = false, length = WORDS_MAX_CHARS)
    private String words;
    @Column(name = "written_at", nullable = false, updatable = false)
    private Instant writtenAt;
    @Column(name = "removed_at")
    private Instant removedAt;
    @Column(name = "removed_by", length = 32)
    private String removedBy;
    @Column(name = "removal_reason", length = REASON_MAX_CHARS)
    private String removalReason;

    protected NoticeComment() {
    }

    NoticeComment(long noticeId, Person author, String words, Instant at) {
        this.noticeId = noticeId;
        this.author = author.username();
        this.unit = author.unit();
        this.words = PlainText.lines(words);
        this.writtenAt = at;
    }

    /** An answer to it; one to an answer stands beside that. @throws RuleViolationException if it is gone */
    NoticeComment answer(Person by, String said, Instant at) {
        requirePresent();
        NoticeComment answer = new NoticeComment(noticeId, by, said, at);
        answer.answersId = answersId == null ? id : answersId;
        return answer;
    }

    /** Whether it is the same said once more, as by a double click. */
    boolean repeats(NoticeComment other) {
        return other.removedAt == null && noticeId == other.noticeId && Objects.equals(answersId, other.answersId) && words.equals(other.words);
    }

    /** @param reason null if its author deletes it @throws RuleViolationException if it is gone already */
    void remove(String by, String reason, Instant at) {
        requirePresent();
        removedAt = at;
        removedBy = by;
        removalReason = reason == null ? null : PlainText.line(reason);
    }

    private void requirePresent() {
        if (removedAt != null) {
            throw new RuleViolationException("notices.comment.gone");
        }
    }

    /** @param caller user name of who sees it */
    CommentRow row(String authorName, String caller) {
        boolean present = removedAt == null;
        return new CommentRow(id, authorName, unit, present ? words : null, writtenAt, present && author.equals(caller), author.equals(removedBy), removalReason);
    }

    Long getId() {
        return id;
    }

    long getNoticeId() {
        return noticeId;
    }

    Long getAnswersId() {
        return answersId;
    }

    String getAuthor() {
        return author;
    }

    String getWords() {
        return words;
    }
}
