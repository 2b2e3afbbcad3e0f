package org.tongzhou.core.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.tongzhou.core.shared.RuleViolationException;

/** That somebody is a leader's secretary (秘书、联络员). It gives no right; work of leaders is delegated. */
@Entity
@Table(name = "organization_leader_secretaries")
@NamedQuery(name = "LeaderSecretary.lasting", query = """
    SELECT s FROM LeaderSecretary s JOIN FETCH s.leader JOIN FETCH s.secretary WHERE s.untilDay IS NULL OR s.untilDay >= :day ORDER BY s.fromDay, s.id""")
public class LeaderSecretary extends LeaderTie {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "secretary_id", updatable = false)
    private StaffMember secretary;

    protected LeaderSecretary() {
    }

    /** @throws RuleViolationException if one of them has left, or they are the same person */
    LeaderSecretary(StaffMember leader, StaffMember secretary, LocalDate fromDay, LocalDate untilDay) {
        super(leader, fromDay, untilDay);
        requireHere(secretary);
        if (secretary == leader) {
            throw new RuleViolationException("organization.secretarySelf");
        }
        this.secretary = secretary;
    }

    StaffMember getSecretary() {
        return secretary;
    }
}
