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
import java.time.Instant;
import org.tongzhou.core.shared.PlainText;

/** A unit that a commission asks, and what it has delivered. */
@Entity
@Table(name = "publications_commission_units")
@NamedQuery(name = "CommissionUnit.renameUnit", query = "UPDATE CommissionUnit u SET u.unit = :newName WHERE u.unit = :oldName")
public class CommissionUnit {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "publications_commission_units_seq")
    @SequenceGenerator(name = "publications_commission_units_seq", sequenceName = "publications_commission_units_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "commission_id", updatable = false)
    private Commission commission;
    @Column(nullable = false, length = 120)
    private String unit;
    @Column(name = "piece_id")
    private Long pieceId;
    @Column(name = "delivered_at")
    private Instant deliveredAt;
    @Column(nullable = false)
    private int urges;
    @Column(name = "urged_at")
    private Instant urgedAt;
    @Column(name = "waived_by", length = 60)
    private String waivedBy;
    @Column(name = "waive_reason", length = PieceStep.REMARK_MAX_CHARS)
    private String waiveReason;

    protected CommissionUnit() {
    }

    CommissionUnit(Commission commission, String unit) {
        this.commission = commission;
        this.unit = unit;
    }

    /** The first piece counts, and when the unit had delivered first, even if that was returned, but not if the unit took it back. */
    void deliver(long piece, Instant at) {
        if (pieceId == null) {
            pieceId = piece;
        }
        if (deliveredAt == null) {
            deliveredAt = at;
        }
    }

    /** What was delivered then was taken back. @param next when another was sent; null if none was */
    void undo(Instant sent, Instant next) {
        if (sent.equals(deliveredAt)) {
            deliveredAt = next;
        }
    }

    /** The piece was returned or taken back: another one that the unit has sent counts instead. @param next null if there is none: the unit is asked again */
    boolean lose(long piece, Long next) {
        if (pieceId == null || pieceId != piece) {
            return false;
        }
        pieceId = next;
        return true;
    }

    /** Takes over what a unit that was merged into this one has delivered, and the better of both. */
    void absorb(CommissionUnit gone) {
        if (pieceId == null) {
            pieceId = gone.pieceId;
        }
        if (deliveredAt == null || gone.deliveredAt != null && gone.deliveredAt.isBefore(deliveredAt)) {
            deliveredAt = gone.deliveredAt;
        }
        if (waiveReason == null) {
            waive(gone.waivedBy, gone.waiveReason);
        }
    }

    /** Whatever it delivers, and when, costs it nothing. */
    void waive(String by, String reason) {
        waivedBy = by;
        waiveReason = PlainText.lineOrNull(reason);
    }

    boolean isWaived() {
        return waiveReason != null;
    }

    void urge(Instant at) {
        urges++;
        urgedAt = at;
    }

    boolean isDelivered() {
        return pieceId != null;
    }

    boolean isLate() {
        return pieceId != null && deliveredAt != null && deliveredAt.isAfter(commission.getDueAt());
    }

    CommissionUnitRow row(String title) {
        return new CommissionUnitRow(unit, pieceId, title, deliveredAt, isLate(), urges, urgedAt, waivedBy, waiveReason);
    }

    String getUnit() {
        return unit;
    }

    Long getPieceId() {
        return pieceId;
    }

    boolean isUrgedSince(Instant moment) {
        return urgedAt != null && urgedAt.isAfter(moment);
    }
}
