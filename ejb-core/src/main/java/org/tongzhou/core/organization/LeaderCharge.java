package org.tongzhou.core.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** That a leader is in charge of a unit or section (分管). A unit may have several leaders; of one that has ended, nobody is in charge. */
@Entity
@Table(name = "organization_leader_charges")
@NamedQuery(name = "LeaderCharge.lasting", query = """
    SELECT c FROM LeaderCharge c JOIN FETCH c.leader JOIN FETCH c.unit
    WHERE (c.untilDay IS NULL OR c.untilDay >= :day) AND c.unit.status = org.tongzhou.core.organization.UnitStatus.ACTIVE ORDER BY c.fromDay, c.id""")
public class LeaderCharge extends LeaderTie {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "unit_id", updatable = false)
    private OrgUnit unit;

    protected LeaderCharge() {
    }

    LeaderCharge(StaffMember leader, OrgUnit unit, LocalDate fromDay, LocalDate untilDay) {
        super(leader, fromDay, untilDay);
        unit.requireActive();
        this.unit = unit;
    }

    OrgUnit getUnit() {
        return unit;
    }
}
