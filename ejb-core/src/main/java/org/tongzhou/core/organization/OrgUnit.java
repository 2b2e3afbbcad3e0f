package org.tongzhou.core.organization;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
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
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

/**
 * A unit (机构) or a section of one (内设科室), in the tree of all: founded, renamed, moved, and in the end merged into another or
 * abolished. It is never deleted, as papers bear its name. Its label, unique among active units, is what all else names it by: the
 * short name, of a section that of its unit and its own (市政府办公室综合科).
 */
@Entity
@Table(name = "organization_units")
@NamedQuery(name = "OrgUnit.all", query = "SELECT u FROM OrgUnit u LEFT JOIN FETCH u.parent ORDER BY u.sortNumber, u.id")
@NamedQuery(name = "OrgUnit.below", query = """
    SELECT u FROM OrgUnit u WHERE u.path LIKE :path ORDER BY LENGTH(u.path), u.id""")
@NamedQuery(name = "OrgUnit.children", query = """
    SELECT u FROM OrgUnit u WHERE u.parent = :parent AND u.status = org.tongzhou.core.organization.UnitStatus.ACTIVE ORDER BY u.sortNumber, u.id""")
@NamedQuery(name = "OrgUnit.roots", query = """
    SELECT u FROM OrgUnit u WHERE u.parent IS NULL AND u.status = org.tongzhou.core.organization.UnitStatus.ACTIVE ORDER BY u.sortNumber, u.id""")
@NamedQuery(name = "OrgUnit.countLabel", query = """
    SELECT COUNT(u) FROM OrgUnit u WHERE u.label = :label AND u.id <> :id AND u.status = org.tongzhou.core.organization.UnitStatus.ACTIVE""")
@NamedQuery(name = "OrgUnit.countCode", query = "SELECT COUNT(u) FROM OrgUnit u WHERE u.code = :code")
@NamedQuery(name = "OrgUnit.withIssuerCode", query = """
    SELECT u.label FROM OrgUnit u JOIN u.issuerCodes c
    WHERE c = :code AND u.id <> :id AND u.status = org.tongzhou.core.organization.UnitStatus.ACTIVE""")
@NamedQuery(name = "OrgUnit.sectionHomes", query = """
    SELECT s.label, s.parent.label FROM OrgUnit s WHERE s.kind = org.tongzhou.core.organization.UnitKind.SECTION
    AND s.status = org.tongzhou.core.organization.UnitStatus.ACTIVE""")
@NamedQuery(name = "OrgUnit.count", query = "SELECT COUNT(u) FROM OrgUnit u")
public class OrgUnit {
    /** More would fit no form, and no city has them. */
    static final int DEPTH_MAX = 8;
    static final int LABEL_MAX_CHARS = 120;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "organization_units_seq")
    @SequenceGenerator(name = "organization_units_seq", sequenceName = "organization_units_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    private OrgUnit parent;
    @Column(nullable = false, unique = true, updatable = false, length = UnitFacts.CODE_MAX_CHARS)
    private String code;
    @Column(nullable = false, length = UnitFacts.NAME_MAX_CHARS)
    private String name;
    @Column(name = "short_name", nullable = false, length = UnitFacts.SHORT_NAME_MAX_CHARS)
    private String shortName;
    @Column(nullable = false, length = LABEL_MAX_CHARS)
    private String label;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private UnitKind kind;
    @Column(name = "sort_number", nullable = false)
    private int sortNumber;
    @Column(nullable = false, length = 200)
    private String path;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private UnitStatus status;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 12)
    private ManagedState managed;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "successor_id")
    private OrgUnit successor;
    @Column(name = "ended_on")
    private LocalDate endedOn;
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "organization_issuer_codes", joinColumns = @JoinColumn(name = "unit_id"))
    @OrderColumn(name = "ordinal")
    @Column(name = "issuer_code", nullable = false, length = UnitFacts.ISSUER_CODE_MAX_CHARS)
    private List<String> issuerCodes = new ArrayList<>();

    protected OrgUnit() {
    }

    /** Gets its label and path by {@link #settle()}, once it has its id. @param code of its own, whatever the facts say */
    OrgUnit(OrgUnit parent, UnitFacts facts, String code, int sortNumber) {
        requireMayLieBelow(parent, facts.kind());
        this.parent = parent;
        this.code = code;
        this.kind = facts.kind();
        this.sortNumber = sortNumber;
        this.status = UnitStatus.ACTIVE;
        this.managed = ManagedState.NOT_MANAGED;
        write(facts);
    }

    /** @throws RuleViolationException if a section would become a unit or a unit a section */
    void change(int seenVersion, UnitFacts facts) {
        requireActive();
        requireSeen(seenVersion);
        if (facts.kind().isSection() != kind.isSection()) {
            throw new RuleViolationException("organization.kindFixed", label);
        }
        kind = facts.kind();
        write(facts);
    }

    private void write(UnitFacts facts) {
        name = facts.name();
        shortName = facts.shortName();
        if (!issuerCodes.equals(facts.issuerCodes())) {
            issuerCodes.clear();
            issuerCodes.addAll(facts.issuerCodes());
        }
    }

    /** @throws RuleViolationException if that is below itself, or where nothing lies */
    void moveBelow(OrgUnit newParent) {
        requireActive();
        requireMayLieBelow(newParent, kind);
        if (newParent != null && newParent.path.startsWith(path)) {
            throw new RuleViolationException("organization.moveBelowItself", label);
        }
        parent = newParent;
    }

    private static void requireMayLieBelow(OrgUnit above, UnitKind kind) {
        if (above == null) {
            if (kind.isSection()) {
                throw new RuleViolationException("organization.sectionNeedsUnit");
            }
            return;
        }
        above.requireActive();
        if (above.kind.isSection()) {
            throw new RuleViolationException("organization.nothingBelowSection", above.label);
        }
    }

    /**
     * Puts path and label right after a change of this unit or one above it; what has ended keeps its name.
     *
     * @throws RuleViolationException if it lies too deep now
     */
    void settle() {
        path = (parent == null ? "/" : parent.path) + id + '/';
        if (!isActive()) {
            return;
        }
        label = kind.isSection() ? parent.label + name : shortName;
        if (depth() > DEPTH_MAX) {
            throw new RuleViolationException("organization.tooDeep", label, DEPTH_MAX);
        }
    }

    /** 1 for a unit at the top. */
    int depth() {
        return (int) path.chars().filter(character -> character == '/').count() - 1;
    }

    void standAt(int number) {
        sortNumber = number;
    }

    void mergeInto(OrgUnit other, LocalDate day) {
        requireActive();
        other.requireActive();
        if (other.path.startsWith(path)) {
            throw new RuleViolationException("organization.mergeIntoItself", label);
        }
        if (other.kind.isSection() != kind.isSection()) {
            throw new RuleViolationException("organization.mergeUnlike", label, other.label);
        }
        end(UnitStatus.MERGED, day);
        successor = other;
    }

    void abolish(LocalDate day) {
        requireActive();
        end(UnitStatus.ABOLISHED, day);
    }

    private void end(UnitStatus how, LocalDate day) {
        status = how;
        endedOn = day;
    }

    /** @throws RuleViolationException if the state does not follow the present one */
    void manage(int seenVersion, ManagedState state) {
        requireActive();
        requireSeen(seenVersion);
        if (!managed.next().contains(state)) {
            throw new RuleViolationException("organization.managedStep", label);
        }
        managed = state;
    }

    void requireActive() {
        if (status != UnitStatus.ACTIVE) {
            throw new RuleViolationException("organization.unitEnded", label);
        }
    }

    void requireSeen(int seenVersion) {
        if (version != seenVersion) {
            throw new StaleDataException("organization.unitStale", label);
        }
    }

    boolean isActive() {
        return status == UnitStatus.ACTIVE;
    }

    /** The unit that a section belongs to; of a unit, itself. */
    OrgUnit home() {
        return kind.isSection() ? parent : this;
    }

    UnitFacts facts() {
        return new UnitFacts(name, shortName, code, kind, List.copyOf(issuerCodes));
    }

    Long getId() {
        return id;
    }

    int getVersion() {
        return version;
    }

    OrgUnit getParent() {
        return parent;
    }

    String getCode() {
        return code;
    }

    String getName() {
        return name;
    }

    String getLabel() {
        return label;
    }

    UnitKind getKind() {
        return kind;
    }

    int getSortNumber() {
        return sortNumber;
    }

    String getPath() {
        return path;
    }

    UnitStatus getStatus() {
        return status;
    }

    ManagedState getManaged() {
        return managed;
    }

    OrgUnit getSuccessor() {
        return successor;
    }

    LocalDate getEndedOn() {
        return endedOn;
    }
}
