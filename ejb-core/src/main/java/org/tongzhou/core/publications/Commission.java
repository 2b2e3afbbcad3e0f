package org.tongzhou.core.publications;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.tongzhou.core.shared.PlainText;
import org.tongzhou.core.shared.RuleViolationException;

/**
 * A commission (约稿): editors ask units for pieces on a topic until a deadline, urge those who do not deliver, and close it; then points are taken for
 * what came late or not at all.
 */
@Entity
@Table(name = "publications_commissions")
@NamedQuery(name = "Commission.byId", query = "SELECT c FROM Commission c WHERE c.id = :id")
@NamedQuery(name = "Commission.list", query = "SELECT c FROM Commission c ORDER BY c.dueAt DESC, c.id DESC")
@NamedQuery(name = "Commission.count", query = "SELECT COUNT(c) FROM Commission c")
@NamedQuery(name = "Commission.listOf", query = """
    SELECT DISTINCT c FROM Commission c JOIN c.units u WHERE u.unit IN :units ORDER BY c.dueAt DESC, c.id DESC""")
@NamedQuery(name = "Commission.countOf", query = "SELECT COUNT(DISTINCT c) FROM Commission c JOIN c.units u WHERE u.unit IN :units")
@NamedQuery(name = "Commission.allOpen", query = "SELECT c.id FROM Commission c WHERE c.closedAt IS NULL ORDER BY c.id")
@NamedQuery(name = "Commission.askingBoth", query = """
    SELECT DISTINCT c FROM Commission c JOIN c.units o JOIN c.units n WHERE o.unit = :one AND n.unit = :other ORDER BY c.id""")
@NamedQuery(name = "Commission.open", query = """
    SELECT DISTINCT c FROM Commission c JOIN c.units u WHERE u.unit = :unit AND c.closedAt IS NULL ORDER BY c.dueAt, c.id""")
public class Commission {
    private static final int DUE_MAX_DAYS = 366;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "publications_commissions_seq")
    @SequenceGenerator(name = "publications_commissions_seq", sequenceName = "publications_commissions_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    @Column(nullable = false, updatable = false, length = PieceDraft.TITLE_MAX_CHARS)
    private String topic;
    @Column(nullable = false, updatable = false, length = CommissionDraft.REQUIREMENT_MAX_CHARS)
    private String requirement;
    @Column(name = "due_at", nullable = false)
    private Instant dueAt;
    @Column(nullable = false, updatable = false, length = 32)
    private String creator;
    @Column(name = "creator_name", nullable = false, updatable = false, length = 60)
    private String creatorName;
    @Column(name = "creator_unit", nullable = false, updatable = false, length = 120)
    private String creatorUnit;
    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;
    @Column(name = "closed_at")
    private Instant closedAt;
    /** Why it was withdrawn; null if it was not. */
    @Column(name = "withdraw_reason", length = PieceStep.REMARK_MAX_CHARS)
    private String withdrawReason;
    @OneToMany(fetch = FetchType.LAZY, mappedBy = "commission", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("unit")
    private List<CommissionUnit> units = new ArrayList<>();

    protected Commission() {
    }

    /** @throws RuleViolationException if the deadline is over already, or more than a year ahead */
    Commission(CommissionDraft draft, String creator, String creatorName, String creatorUnit, Instant at) {
        requireDue(draft.dueAt(), at);
        this.topic = PlainText.line(draft.topic());
        this.requirement = PlainText.lines(draft.requirement());
        this.dueAt = draft.dueAt();
        this.creator = creator;
        this.creatorName = creatorName;
        this.creatorUnit = creatorUnit;
        this.createdAt = at;
        new TreeSet<>(draft.units()).forEach(unit -> units.add(new CommissionUnit(this, unit)));
    }

    private static void requireDue(Instant due, Instant at) {
        if (!due.isAfter(at)) {
            throw new RuleViolationException("publications.dueOver");
        }
        if (due.isAfter(at.plus(DUE_MAX_DAYS, ChronoUnit.DAYS))) {
            throw new RuleViolationException("publications.dueTooFar", String.valueOf(DUE_MAX_DAYS));
        }
    }

    /** Gives units more time. @throws RuleViolationException if it is closed, or the time is not later, over already, or more than a year ahead */
    void extend(Instant due, Instant at) {
        requireOpen();
        requireDue(due, at);
        if (!due.isAfter(dueAt)) {
            throw new RuleViolationException("publications.dueNotLater", topic);
        }
        dueAt = due;
    }

    /** Nobody is asked any more, and nobody loses points. @throws RuleViolationException if it is closed */
    void withdraw(String reason, Instant at) {
        requireOpen();
        withdrawReason = PlainText.line(reason);
        end(at);
    }

    /** A unit that was merged into another: what it has delivered is the other's. */
    void fold(String gone, String successor) {
        CommissionUnit old = find(gone).orElseThrow();
        find(successor).orElseThrow().absorb(old);
        units.remove(old);
    }

    /** @throws RuleViolationException if it is closed, or the unit is not asked */
    CommissionUnit requireAsked(String unit) {
        requireOpen();
        return find(unit).orElseThrow(() -> new RuleViolationException("publications.notAsked", unit, topic));
    }

    Optional<CommissionUnit> find(String unit) {
        return units.stream().filter(asked -> asked.getUnit().equals(unit)).findFirst();
    }

    void requireOpen() {
        if (closedAt != null) {
            throw new RuleViolationException("publications.commissionClosed", topic);
        }
    }

    /** @throws RuleViolationException if it is closed already, or its deadline is not over */
    void close(Instant at) {
        requireOpen();
        if (at.isBefore(dueAt) && units.stream().anyMatch(unit -> !unit.isDelivered() && !unit.isWaived())) {
            throw new RuleViolationException("publications.dueNotOver", topic);
        }
        end(at);
    }

    /** Closed, whatever has come. */
    void end(Instant at) {
        closedAt = at;
    }

    boolean isOpen() {
        return closedAt == null;
    }

    List<CommissionUnit> getUnits() {
        return units;
    }

    CommissionRow row(String mine) {
        Optional<CommissionUnit> own = mine == null ? Optional.empty() : find(mine);
        return new CommissionRow(id, topic, requirement, creatorName, creatorUnit, dueAt, closedAt, withdrawReason, units.size(),
            units.stream().filter(CommissionUnit::isDelivered).count(), own.isPresent(), own.map(CommissionUnit::isDelivered).orElse(false));
    }

    Long getId() {
        return id;
    }

    String getTopic() {
        return topic;
    }

    String getCreatorUnit() {
        return creatorUnit;
    }

    Instant getDueAt() {
        return dueAt;
    }

    Instant getCreatedAt() {
        return createdAt;
    }
}
