package org.tongzhou.core.publications;

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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.tongzhou.core.publications.scores.Points;
import org.tongzhou.core.shared.PlainText;

/** That a leader has given an instruction (批示) on a text that a carrier used. Of several of one level only the most counts. */
@Entity
@Table(name = "publications_instructions")
@NamedQuery(name = "Instruction.ofAdoption", query = """
    SELECT i FROM Instruction i WHERE i.use.adoption.id = :adoption AND i.cancelledAt IS NULL ORDER BY i.givenOn, i.id""")
public class Instruction {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "publications_instructions_seq")
    @SequenceGenerator(name = "publications_instructions_seq", sequenceName = "publications_instructions_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "use_id", updatable = false)
    private AdoptionUse use;
    @Column(nullable = false, updatable = false, length = InstructionDraft.LEADER_MAX_CHARS)
    private String leader;
    @Column(nullable = false, updatable = false, length = InstructionDraft.WORDS_MAX_CHARS)
    private String words;
    @Column(name = "given_on", nullable = false, updatable = false)
    private LocalDate givenOn;
    /** What it adds to those of its level before it. */
    @Column(nullable = false)
    private BigDecimal points;
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

    protected Instruction() {
    }

    Instruction(AdoptionUse use, InstructionDraft draft, Actor by, Instant at) {
        this.use = use;
        this.leader = PlainText.line(draft.leader());
        this.words = PlainText.line(draft.words());
        this.givenOn = draft.day();
        this.points = Points.NONE;
        this.recorder = by.username();
        this.recordedBy = by.name();
        this.recordedAt = at;
    }

    void cancel(Actor by, String reason, Instant at) {
        cancelledAt = at;
        canceller = by.username();
        cancelledBy = by.name();
        cancelReason = PlainText.line(reason);
        points = Points.NONE;
    }

    boolean isStanding() {
        return cancelledAt == null;
    }

    void earn(BigDecimal added) {
        points = added;
    }

    InstructionRow row() {
        return new InstructionRow(id, leader, words, givenOn, points);
    }

    Long getId() {
        return id;
    }

    AdoptionUse getUse() {
        return use;
    }

    String getLeader() {
        return leader;
    }

    LocalDate getGivenOn() {
        return givenOn;
    }

    BigDecimal getPoints() {
        return points;
    }
}
