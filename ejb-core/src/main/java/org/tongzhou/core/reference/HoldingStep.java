package org.tongzhou.core.reference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.tongzhou.core.shared.PlainText;

/** One thing that was done with a holding. Where its text was put right, the former one is kept with it. */
@Entity
@Table(name = "reference_steps")
@NamedQuery(name = "HoldingStep.list", query = """
    SELECT NEW org.tongzhou.core.reference.HoldingStepRow(s.id, s.act, s.person, s.at, s.note, s.formerTitle)
    FROM HoldingStep s WHERE s.kind = :kind AND s.holdingId = :holding ORDER BY s.at, s.id""")
@NamedQuery(name = "HoldingStep.deleteOf", query = "DELETE FROM HoldingStep s WHERE s.kind = :kind AND s.holdingId = :holding")
public class HoldingStep {
    public static final int NOTE_MAX_CHARS = 200;
    static final int FACTS_MAX_CHARS = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "reference_steps_seq")
    @SequenceGenerator(name = "reference_steps_seq", sequenceName = "reference_steps_seq", allocationSize = 50)
    private Long id;
    @Column(nullable = false, updatable = false, length = 40)
    private String kind;
    @Column(name = "holding_id", nullable = false, updatable = false)
    private long holdingId;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 12)
    private HoldingAct act;
    @Column(nullable = false, updatable = false, length = Keeper.NAME_MAX_CHARS)
    private String person;
    @Column(name = "done_at", nullable = false, updatable = false)
    private Instant at;
    @Column(updatable = false, length = NOTE_MAX_CHARS)
    private String note;
    @Column(name = "former_title", updatable = false, length = Holding.TITLE_MAX_CHARS)
    private String formerTitle;
    @Column(name = "former_facts", updatable = false, length = FACTS_MAX_CHARS)
    private String formerFacts;
    @Column(name = "former_unreviewed", nullable = false, updatable = false)
    private boolean formerUnreviewed;
    @Lob
    @Column(name = "former_body", updatable = false)
    private String formerBody;

    protected HoldingStep() {
    }

    /** @param note null if nothing was said */
    HoldingStep(String kind, long holdingId, HoldingAct act, Keeper by, Instant at, String note) {
        this.kind = kind;
        this.holdingId = holdingId;
        this.act = act;
        this.person = by.name();
        this.at = at;
        this.note = PlainText.lineOrNull(note);
    }

    HoldingStep keeping(FormerText former) {
        formerTitle = former.title();
        formerFacts = former.facts().substring(0, Math.min(former.facts().length(), FACTS_MAX_CHARS));
        formerBody = former.body();
        formerUnreviewed = former.unreviewed();
        return this;
    }

    boolean isOf(String otherKind, long otherHolding) {
        return kind.equals(otherKind) && holdingId == otherHolding;
    }

    FormerText former() {
        return formerTitle == null ? null : new FormerText(formerTitle, formerFacts, formerBody, formerUnreviewed);
    }
}
