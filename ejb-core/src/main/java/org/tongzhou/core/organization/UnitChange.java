package org.tongzhou.core.organization;

import jakarta.persistence.Column;
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
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** An entry in the history of a unit (机构沿革); never changed. */
@Entity
@Table(name = "organization_unit_changes")
@NamedQuery(name = "UnitChange.ofUnit", query = """
    SELECT NEW org.tongzhou.core.organization.UnitChangeRow(c.id, c.kind, c.dayOf, c.oldName, c.newName, c.changedAt, c.changedBy)
    FROM UnitChange c WHERE c.unit.id = :unit ORDER BY c.dayOf DESC, c.id DESC""")
@NamedQuery(name = "UnitChange.oldNames", query = """
    SELECT NEW org.tongzhou.core.organization.OldName(c.unit.id, c.oldName) FROM UnitChange c
    WHERE c.kind = org.tongzhou.core.organization.UnitChangeKind.RENAMED""")
public class UnitChange {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "organization_unit_changes_seq")
    @SequenceGenerator(name = "organization_unit_changes_seq", sequenceName = "organization_unit_changes_seq", allocationSize = 50)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "unit_id", updatable = false)
    private OrgUnit unit;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 12)
    private UnitChangeKind kind;
    @Column(name = "day_of", nullable = false, updatable = false)
    private LocalDate dayOf;
    @Column(name = "old_name", nullable = false, updatable = false, length = OrgUnit.LABEL_MAX_CHARS)
    private String oldName;
    @Column(name = "new_name", nullable = false, updatable = false, length = OrgUnit.LABEL_MAX_CHARS)
    private String newName;
    @Column(name = "changed_at", nullable = false, updatable = false)
    private Instant changedAt;
    @Column(name = "changed_by", nullable = false, updatable = false, length = 32)
    private String changedBy;

    protected UnitChange() {
    }

    UnitChange(OrgUnit unit, UnitChangeKind kind, LocalDate dayOf, String oldName, String newName, Instant changedAt, String changedBy) {
        this.unit = unit;
        this.kind = kind;
        this.dayOf = dayOf;
        this.oldName = oldName;
        this.newName = newName;
        this.changedAt = changedAt;
        this.changedBy = changedBy;
    }
}
