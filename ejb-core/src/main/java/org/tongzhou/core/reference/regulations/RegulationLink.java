package org.tongzhou.core.reference.regulations;

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
import java.time.LocalDate;
import java.util.Objects;
import org.tongzhou.core.shared.PlainText;

/**
 * What a regulation does to an earlier one, once it is published. The earlier one was issued on an earlier day, always, so that no chain of links comes back
 * to where it began (ADR 0048).
 */
@Entity
@Table(name = "reference_regulation_links")
@NamedQuery(name = "RegulationLink.of", query = "SELECT l FROM RegulationLink l WHERE l.fromId = :regulation ORDER BY l.id")
@NamedQuery(name = "RegulationLink.deleteOf", query = "DELETE FROM RegulationLink l WHERE l.fromId = :regulation")
@NamedQuery(name = "RegulationLink.doneTo", query = """
    SELECT l FROM RegulationLink l, Regulation r WHERE l.toId = :regulation AND r.id = l.fromId
    AND r.status = org.tongzhou.core.reference.HoldingStatus.PUBLISHED ORDER BY l.effectOn, l.id""")
@NamedQuery(name = "RegulationLink.sources", query = """
    SELECT r.issuedOn FROM RegulationLink l, Regulation r WHERE l.toId = :regulation AND r.id = l.fromId ORDER BY r.issuedOn""")
@NamedQuery(name = "RegulationLink.forward", query = """
    SELECT NEW org.tongzhou.core.reference.regulations.LinkRow(l.act, l.effectOn, l.note, r.id, r.title, r.number, r.status) FROM RegulationLink l, Regulation r
    WHERE l.fromId = :regulation AND r.id = l.toId ORDER BY l.effectOn, l.id""")
@NamedQuery(name = "RegulationLink.backward", query = """
    SELECT NEW org.tongzhou.core.reference.regulations.LinkRow(l.act, l.effectOn, l.note, r.id, r.title, r.number, r.status) FROM RegulationLink l, Regulation r
    WHERE l.toId = :regulation AND r.id = l.fromId AND r.status = org.tongzhou.core.reference.HoldingStatus.PUBLISHED ORDER BY l.effectOn, l.id""")
@NamedQuery(name = "RegulationLink.replacing", query = """
    SELECT NEW org.tongzhou.core.reference.regulations.Replacing(l.toId, r.id, r.title) FROM RegulationLink l, Regulation r
    WHERE l.toId IN :regulations AND l.act = org.tongzhou.core.reference.regulations.LinkAct.REPLACES AND r.id = l.fromId
    AND r.status = org.tongzhou.core.reference.HoldingStatus.PUBLISHED ORDER BY l.effectOn, l.id""")
public class RegulationLink {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "reference_regulation_links_seq")
    @SequenceGenerator(name = "reference_regulation_links_seq", sequenceName = "reference_regulation_links_seq", allocationSize = 50)
    private Long id;
    @Column(name = "from_id", nullable = false, updatable = false)
    private long fromId;
    @Column(name = "to_id", nullable = false, updatable = false)
    private long toId;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 8)
    private LinkAct act;
    @Column(name = "effect_on", nullable = false, updatable = false)
    private LocalDate effectOn;
    @Column(updatable = false, length = LinkDraft.NOTE_MAX_CHARS)
    private String note;

    protected RegulationLink() {
    }

    RegulationLink(Regulation from, LinkDraft draft) {
        this.fromId = from.getId();
        this.toId = draft.target();
        this.act = draft.act();
        this.effectOn = draft.effectOn() == null ? from.getEffectiveFrom() : draft.effectOn();
        this.note = PlainText.lineOrNull(draft.note());
    }

    /** @param effectiveFrom of the regulation that it is of: a link since that day follows it */
    LinkDraft draft(LocalDate effectiveFrom) {
        return new LinkDraft(toId, act, effectOn.equals(effectiveFrom) ? null : effectOn, note == null ? "" : note);
    }

    /** Whether it does the same to the same one. */
    boolean isLike(RegulationLink other) {
        return toId == other.toId && act == other.act && effectOn.equals(other.effectOn) && Objects.equals(note, other.note);
    }

    long getToId() {
        return toId;
    }

    LinkAct getAct() {
        return act;
    }

    LocalDate getEffectOn() {
        return effectOn;
    }
}
