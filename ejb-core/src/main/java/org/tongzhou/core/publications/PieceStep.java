package org.tongzhou.core.publications;

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
import java.time.Instant;
import org.tongzhou.core.shared.PlainText;

/** That somebody has done something with a piece. */
@Entity
@Table(name = "publications_steps")
@NamedQuery(name = "PieceStep.list", query = """
    SELECT NEW org.tongzhou.core.publications.PieceStepRow(s.act, s.person, s.at, s.remark) FROM PieceStep s WHERE s.pieceId = :piece ORDER BY s.at, s.id""")
@NamedQuery(name = "PieceStep.deleteOf", query = "DELETE FROM PieceStep s WHERE s.pieceId = :piece")
public class PieceStep {
    static final int REMARK_MAX_CHARS = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "publications_steps_seq")
    @SequenceGenerator(name = "publications_steps_seq", sequenceName = "publications_steps_seq", allocationSize = 50)
    private Long id;
    @Column(name = "piece_id", nullable = false, updatable = false)
    private long pieceId;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 10)
    private PieceAct act;
    @Column(nullable = false, updatable = false, length = Actor.USERNAME_MAX_CHARS)
    private String username;
    @Column(name = "person_name", nullable = false, updatable = false, length = Actor.NAME_MAX_CHARS)
    private String person;
    @Column(name = "taken_at", nullable = false, updatable = false)
    private Instant at;
    @Column(updatable = false, length = REMARK_MAX_CHARS)
    private String remark;

    protected PieceStep() {
    }

    /** @param remark null or empty if nothing was said */
    PieceStep(long pieceId, PieceAct act, Actor by, Instant at, String remark) {
        this.pieceId = pieceId;
        this.act = act;
        this.username = by.username();
        this.person = by.name();
        this.at = at;
        this.remark = PlainText.lineOrNull(remark);
    }
}
