package org.tongzhou.core.publications;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A unit that sends a piece together with the one that writes it, and its part of the points: as the piece is written, or as it was signed last. */
@Entity
@Table(name = "publications_partners")
@NamedQuery(name = "PiecePartner.of", query = "SELECT p FROM PiecePartner p WHERE p.pieceId = :piece AND p.signed = :signed ORDER BY p.place")
@NamedQuery(name = "PiecePartner.signedUnits", query = "SELECT p.pieceId, p.unit FROM PiecePartner p WHERE p.pieceId IN :pieces AND p.signed = TRUE")
@NamedQuery(name = "PiecePartner.deleteOf", query = "DELETE FROM PiecePartner p WHERE p.pieceId = :piece AND p.signed = :signed")
@NamedQuery(name = "PiecePartner.submitted", query = """
    SELECT q.unit, COUNT(DISTINCT p.id) FROM PiecePartner q JOIN Piece p ON p.id = q.pieceId
    WHERE p.submittedOn >= :first AND p.submittedOn <= :last AND p.submittedAt IS NOT NULL AND q.unit <> p.unit AND q.signed = TRUE GROUP BY q.unit""")
@NamedQuery(name = "PiecePartner.renameUnit", query = "UPDATE PiecePartner p SET p.unit = :newName WHERE p.unit = :oldName")
public class PiecePartner {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "publications_partners_seq")
    @SequenceGenerator(name = "publications_partners_seq", sequenceName = "publications_partners_seq", allocationSize = 50)
    private Long id;
    @Column(name = "piece_id", nullable = false, updatable = false)
    private long pieceId;
    @Column(nullable = false, updatable = false)
    private int place;
    @Column(nullable = false, length = PartnerDraft.UNIT_MAX_CHARS)
    private String unit;
    @Column(name = "part_percent", nullable = false, updatable = false)
    private int percent;
    @Column(nullable = false, updatable = false)
    private boolean signed;

    protected PiecePartner() {
    }

    PiecePartner(long pieceId, int place, PartnerDraft draft, boolean signed) {
        this.pieceId = pieceId;
        this.place = place;
        unit = draft.unit();
        percent = draft.percent();
        this.signed = signed;
    }

    PartnerDraft draft() {
        return new PartnerDraft(unit, percent);
    }
}
