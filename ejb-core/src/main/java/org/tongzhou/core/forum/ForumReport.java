package org.tongzhou.core.forum;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
import org.tongzhou.core.shared.PlainText;
import org.tongzhou.core.shared.RuleViolationException;

/** That somebody finds a post out of place (举报): the moderators of its board have it to do, until one dismisses it or deletes the post. */
@Entity
@Table(name = "forum_reports")
@NamedQuery(name = "ForumReport.byId", query = "SELECT r FROM ForumReport r WHERE r.id = :id")
@NamedQuery(name = "ForumReport.openOf", query = """
    SELECT r FROM ForumReport r WHERE r.post.id IN :posts AND r.outcome = org.tongzhou.core.forum.ReportOutcome.OPEN ORDER BY r.id""")
@NamedQuery(name = "ForumReport.openInTopic", query = """
    SELECT r FROM ForumReport r WHERE r.post.topic.id = :topic AND r.outcome = org.tongzhou.core.forum.ReportOutcome.OPEN AND r.id > :after ORDER BY r.id""")
@NamedQuery(name = "ForumReport.openInBoard", query = """
    SELECT r FROM ForumReport r WHERE r.post.topic.board.id = :board AND r.outcome = org.tongzhou.core.forum.ReportOutcome.OPEN AND r.id > :after ORDER BY r.id""")
@NamedQuery(name = "ForumReport.openOfPost", query = """
    SELECT r FROM ForumReport r WHERE r.post.id = :post AND r.outcome = org.tongzhou.core.forum.ReportOutcome.OPEN AND r.id > :after ORDER BY r.id""")
@NamedQuery(name = "ForumReport.countBy", query = """
    SELECT COUNT(r) FROM ForumReport r WHERE r.post.id = :post AND r.outcome = org.tongzhou.core.forum.ReportOutcome.OPEN AND r.reporter = :reporter""")
@NamedQuery(name = "ForumReport.list", query = """
    SELECT NEW org.tongzhou.core.forum.ReportRow(r.id, t.id, t.title, p.floor, p.signature.authorName, p.signature.authorUnit, r.reporterName,
      r.reporterUnit, r.reason, r.reportedAt, r.outcome, r.handledBy, r.handledAt, r.remark)
    FROM ForumReport r JOIN r.post p JOIN p.topic t
    WHERE t.board.id IN :boards AND r.outcome IN :outcomes AND p.signature.author <> :notBy ORDER BY r.reportedAt DESC, r.id DESC""")
@NamedQuery(name = "ForumReport.count", query = """
    SELECT COUNT(r) FROM ForumReport r WHERE r.post.topic.board.id IN :boards AND r.outcome IN :outcomes AND r.post.signature.author <> :notBy""")
public class ForumReport {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "forum_reports_seq")
    @SequenceGenerator(name = "forum_reports_seq", sequenceName = "forum_reports_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "post_id", updatable = false)
    private ForumPost post;
    @Column(nullable = false, updatable = false, length = 32)
    private String reporter;
    @Column(name = "reporter_name", nullable = false, updatable = false, length = Signature.NAME_MAX_CHARS)
    private String reporterName;
    @Column(name = "reporter_unit", nullable = false, updatable = false, length = Signature.UNIT_MAX_CHARS)
    private String reporterUnit;
    @Column(nullable = false, updatable = false, length = ForumTopic.REASON_MAX_CHARS)
    private String reason;
    @Column(name = "reported_at", nullable = false, updatable = false)
    private Instant reportedAt;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private ReportOutcome outcome;
    @Column(name = "handled_by", length = Signature.NAME_MAX_CHARS)
    private String handledBy;
    @Column(name = "handled_at")
    private Instant handledAt;
    @Column(length = ForumTopic.REASON_MAX_CHARS)
    private String remark;

    protected ForumReport() {
    }

    /** @throws RuleViolationException if the post is deleted, or the reporter's own */
    ForumReport(ForumPost post, Signature by, String reason, Instant at) {
        post.requireThere();
        if (post.getSignature().isOf(by.author())) {
            throw new RuleViolationException("forum.ownReport");
        }
        this.post = post;
        this.reporter = by.author();
        this.reporterName = by.name();
        this.reporterUnit = by.unit();
        this.reason = PlainText.line(reason);
        this.reportedAt = at;
        this.outcome = ReportOutcome.OPEN;
    }

    /** @throws RuleViolationException if it was handled already */
    void handle(ReportOutcome how, String by, String why, Instant at) {
        requireOpen();
        outcome = how;
        handledBy = by;
        handledAt = at;
        remark = PlainText.line(why);
    }

    void requireOpen() {
        if (outcome != ReportOutcome.OPEN) {
            throw new RuleViolationException("forum.reportHandled", handledBy);
        }
    }

    ReportRow row() {
        ForumTopic topic = post.getTopic();
        return new ReportRow(id, topic.getId(), topic.getTitle(), post.getFloor(), post.getSignature().name(), post.getSignature().unit(),
            reporterName, reporterUnit, reason, reportedAt, outcome, handledBy, handledAt, remark);
    }

    Long getId() {
        return id;
    }

    ForumPost getPost() {
        return post;
    }

    String getReporter() {
        return reporter;
    }

    String getReporterUnit() {
        return reporterUnit;
    }

    Instant getReportedAt() {
        return reportedAt;
    }
}
