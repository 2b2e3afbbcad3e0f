package org.tongzhou.core.publications.scores;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.tongzhou.core.shared.PlainText;

/** Points that a unit was given or that were taken from it, for what and by which table. It is cancelled, not deleted, when what earned it is taken back. */
@Entity
@Table(name = "publications_score_entries")
@NamedQuery(name = "ScoreEntry.ofSource", query = """
    SELECT e FROM ScoreEntry e WHERE e.kind = :kind AND e.sourceId = :source AND e.cancelledAt IS NULL ORDER BY e.id""")
@NamedQuery(name = "ScoreEntry.sums", query = """
    SELECT e.unit, e.kind, SUM(e.points), COUNT(DISTINCT e.sourceId) FROM ScoreEntry e
    WHERE e.scoredOn >= :first AND e.scoredOn <= :last AND e.cancelledAt IS NULL GROUP BY e.unit, e.kind""")
@NamedQuery(name = "ScoreEntry.list", query = """
    SELECT NEW org.tongzhou.core.publications.scores.ScoreEntryRow(e.id, e.unit, e.kind, e.pieceId, e.title, e.carrier, e.detail, e.points, e.scoredOn, t.year, t.edition,
      e.cancelledAt, e.cancelReason)
    FROM ScoreEntry e, ScoreTable t WHERE t.id = e.tableId AND e.unit = :unit AND e.scoredOn >= :first AND e.scoredOn <= :last
    AND (e.cancelledAt IS NULL OR e.cancelReason IS NOT NULL)
    ORDER BY e.scoredOn DESC, e.id DESC""")
@NamedQuery(name = "ScoreEntry.ofPieces", query = """
    SELECT NEW org.tongzhou.core.publications.scores.ScoreEntryRow(e.id, e.unit, e.kind, e.pieceId, e.title, e.carrier, e.detail, e.points, e.scoredOn, t.year, t.edition,
      e.cancelledAt, e.cancelReason)
    FROM ScoreEntry e, ScoreTable t WHERE t.id = e.tableId AND e.pieceId IN :pieces AND (e.cancelledAt IS NULL OR e.cancelReason IS NOT NULL) ORDER BY e.scoredOn, e.id""")
@NamedQuery(name = "ScoreEntry.count", query = """
    SELECT COUNT(e) FROM ScoreEntry e WHERE e.unit = :unit AND e.scoredOn >= :first AND e.scoredOn <= :last
    AND (e.cancelledAt IS NULL OR e.cancelReason IS NOT NULL)""")
@NamedQuery(name = "ScoreEntry.late", query = """
    SELECT e.unit, COUNT(DISTINCT e.sourceId) FROM ScoreEntry e WHERE e.scoredOn >= :first AND e.scoredOn <= :last AND e.cancelledAt IS NULL
    AND e.kind IN (org.tongzhou.core.publications.scores.ScoreKind.LATE, org.tongzhou.core.publications.scores.ScoreKind.MISSED) GROUP BY e.unit""")
@NamedQuery(name = "ScoreEntry.countOfTable", query = "SELECT COUNT(e) FROM ScoreEntry e WHERE e.tableId = :table")
@NamedQuery(name = "ScoreEntry.lastDay", query = """
    SELECT e.scoredOn FROM ScoreEntry e WHERE e.scoredOn >= :first AND e.scoredOn <= :last AND e.cancelledAt IS NULL ORDER BY e.scoredOn DESC, e.id DESC""")
@NamedQuery(name = "ScoreEntry.renameUnit", query = "UPDATE ScoreEntry e SET e.unit = :newName WHERE e.unit = :oldName")
public class ScoreEntry {
    static final int DETAIL_MAX_CHARS = 60;
    static final int REASON_MAX_CHARS = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "publications_score_entries_seq")
    @SequenceGenerator(name = "publications_score_entries_seq", sequenceName = "publications_score_entries_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    @Column(nullable = false, length = 120)
    private String unit;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 12)
    private ScoreKind kind;
    @Column(name = "source_id", nullable = false, updatable = false)
    private long sourceId;
    @Column(name = "piece_id", updatable = false)
    private Long pieceId;
    @Column(nullable = false, updatable = false, length = 120)
    private String title;
    @Column(nullable = false, updatable = false, length = RuleDraft.NAME_MAX_CHARS)
    private String carrier;
    @Column(nullable = false, updatable = false, length = DETAIL_MAX_CHARS)
    private String detail;
    @Column(name = "table_id", nullable = false, updatable = false)
    private long tableId;
    @Column(nullable = false, updatable = false)
    private BigDecimal points;
    @Column(name = "scored_on", nullable = false, updatable = false)
    private LocalDate scoredOn;
    @Column(name = "booked_at", nullable = false, updatable = false)
    private Instant bookedAt;
    @Column(name = "cancelled_at")
    private Instant cancelledAt;
    @Column(name = "cancel_reason", length = REASON_MAX_CHARS)
    private String cancelReason;

    protected ScoreEntry() {
    }

    ScoreEntry(Earning earning, long tableId, BigDecimal points, LocalDate scoredOn, Instant bookedAt) {
        this.unit = earning.unit();
        this.kind = earning.kind();
        this.sourceId = earning.sourceId();
        this.pieceId = earning.pieceId();
        this.title = earning.title();
        this.carrier = earning.carrier();
        this.detail = earning.detail();
        this.tableId = tableId;
        this.points = points;
        this.scoredOn = scoredOn;
        this.bookedAt = bookedAt;
    }

    void cancel(String reason, Instant at) {
        cancelledAt = at;
        cancelReason = PlainText.lineOrNull(reason);
    }

    BigDecimal getPoints() {
        return points;
    }

    String getUnit() {
        return unit;
    }
}
