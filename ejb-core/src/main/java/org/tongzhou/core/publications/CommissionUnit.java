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

    protected CommissionUnit() {
    }

    CommissionUnit(Commission commission, String unit) {
        this.commission = commission;
        this.unit = unit;
    }

    /** The first piece counts, when it was signed. */
    void deliver(long piece, Instant at) {
        if (pieceId == null) {
            pieceId = piece;
            deliveredAt = at;
        }
    }

    /** The piece was returned: the unit is asked again. */
    boolean lose(long piece) {
        if (pieceId == null || pieceId != piece) {
            return false;
        }
        pieceId = null;
        deliveredAt = null;
        return true;
    }

    void urge(Instant at) {
        urges++;
        urgedAt = at;
    }

    boolean isDelivered() {
        return pieceId != null;
    }

    boolean isLate() {
        return deliveredAt != null && deliveredAt.isAfter(commission.getDueAt());
    }

    CommissionUnitRow row(String title) {
        return new CommissionUnitRow(unit, pieceId, title, deliveredAt, isLate(), urges, urgedAt);
    }

    String getUnit() {
        return unit;
    }

    Long getPieceId() {
        return pieceId;
    }

    Instant getUrgedAt() {
        return urgedAt;
    }
}
