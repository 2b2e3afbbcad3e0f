package org.tongzhou.core.publications;

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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tongzhou.core.publications.scores.RuleDraft;
import org.tongzhou.core.publications.scores.ScoreLevel;
import org.tongzhou.core.shared.PlainText;
import org.tongzhou.core.shared.RuleViolationException;

/** That a carrier has used an adopted text (刊用), with the points that the table of that day gives for it. Cancelled with a reason, never deleted. */
@Entity
@Table(name = "publications_uses")
@NamedQuery(name = "AdoptionUse.ofCarrier", query = """
    SELECT NEW org.tongzhou.core.publications.BookedUse(u.id, u.adoption.id, u.usedOn) FROM AdoptionUse u WHERE u.carrier = :carrier AND u.cancelledAt IS NULL
    ORDER BY u.usedOn, u.id""")
@NamedQuery(name = "AdoptionUse.ofAdoption", query = "SELECT u FROM AdoptionUse u WHERE u.adoption.id = :adoption ORDER BY u.usedOn, u.id")
public class AdoptionUse {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "publications_uses_seq")
    @SequenceGenerator(name = "publications_uses_seq", sequenceName = "publications_uses_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "adoption_id", updatable = false)
    private Adoption adoption;
    @Column(nullable = false, updatable = false, length = RuleDraft.NAME_MAX_CHARS)
    private String carrier;
    /** What the carrier is known by in all tables, however it is called. */
    @Column(name = "carrier_key", nullable = false, updatable = false, length = RuleDraft.KEY_MAX_CHARS)
    private String carrierKey;
    @Enumerated(EnumType.STRING)
    @Column(name = "score_level", nullable = false, updatable = false, length = 10)
    private ScoreLevel level;
    @Column(nullable = false, updatable = false, length = UseDraft.ISSUE_MAX_CHARS)
    private String issue;
    @Column(name = "used_on", nullable = false, updatable = false)
    private LocalDate usedOn;
    @Column(name = "table_id", nullable = false, updatable = false)
    private long tableId;
    @Column(nullable = false, updatable = false)
    private BigDecimal points;
    @Column(name = "instruction_points", nullable = false, updatable = false)
    private BigDecimal instructionPoints;
    @Column(nullable = false, updatable = false, length = Actor.USERNAME_MAX_CHARS)
    private String recorder;
    @Column(name = "recorded_by", nullable = false, updatable = false, length = 60)
    private String recordedBy;
    @Column(name = "recorded_at", nullable = false, updatable = false)
    private Instant recordedAt;
    @Column(name = "cancelled_at")
    private Instant cancelledAt;
    @Column(length = Actor.USERNAME_MAX_CHARS)
    private String canceller;
    @Column(name = "cancelled_by", length = 60)
    private String cancelledBy;
    @Column(name = "cancel_reason", length = PieceStep.REMARK_MAX_CHARS)
    private String cancelReason;

    protected AdoptionUse() {
    }

    AdoptionUse(Adoption adoption, RuleDraft rule, UseDraft draft, long tableId, Actor by, Instant at) {
        this.adoption = adoption;
        this.carrier = rule.name();
        this.carrierKey = rule.key();
        this.level = rule.level();
        this.issue = PlainText.line(draft.issue());
        this.usedOn = draft.day();
        this.tableId = tableId;
        this.points = rule.points();
        this.instructionPoints = rule.instructionPoints();
        this.recorder = by.username();
        this.recordedBy = by.name();
        this.recordedAt = at;
    }

    /** @throws RuleViolationException if it is cancelled already */
    void cancel(Actor by, String reason, Instant at) {
        requireStanding();
        cancelledAt = at;
        canceller = by.username();
        cancelledBy = by.name();
        cancelReason = PlainText.line(reason);
    }

    void requireStanding() {
        if (cancelledAt != null) {
            throw new RuleViolationException("publications.useCancelled", carrier, cancelledBy);
        }
    }

    boolean isIn(RuleDraft rule) {
        return carrierKey.equals(rule.key()) || carrier.equals(rule.name());
    }

    boolean isStanding() {
        return cancelledAt == null;
    }

    UseRow row(List<InstructionRow> instructions) {
        return new UseRow(id, carrier, level, issue, usedOn, points, recordedBy, cancelledAt, cancelledBy, cancelReason, instructions);
    }

    Long getId() {
        return id;
    }

    Adoption getAdoption() {
        return adoption;
    }

    String getCarrier() {
        return carrier;
    }

    String getIssue() {
        return issue;
    }

    ScoreLevel getLevel() {
        return level;
    }

    LocalDate getUsedOn() {
        return usedOn;
    }

    long getTableId() {
        return tableId;
    }

    BigDecimal getPoints() {
        return points;
    }

    BigDecimal getInstructionPoints() {
        return instructionPoints;
    }
}
