package org.tongzhou.core.organization;

import static org.tongzhou.core.organization.OrganizationActs.on;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.shared.DuplicateException;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

/**
 * Says which leader is in charge of which units (分管), and who is a leader's secretary (秘书、联络员). Who keeps the file of the leader, and the
 * unit, may do so; others are refused by a {@link NotPermittedException}.
 */
@Stateless
public class LeaderService {
    @Inject
    LeaderRepository leaders;
    @Inject
    Leaders duties;
    @Inject
    StaffRepository staff;
    @Inject
    UnitRepository units;
    @Inject
    OrganizationScope scope;
    @Inject
    OrganizationNews news;
    @Inject
    Today today;

    /** What is with a person as a leader, now or later; nothing with most. */
    @RequiresLogin
    public LeaderDuties getDuties(long personId) {
        return duties.of(personId);
    }

    /** Who is in charge of a unit today. */
    @RequiresLogin
    public List<UnitLeader> listLeaders(long unitId) {
        return duties.listOfUnit(unitId);
    }

    /**
     * @param until the last day; null for no end yet
     * @throws NotFoundException if there is no such person or unit
     * @throws DuplicateException if he is in charge of it at that time already
     * @throws RuleViolationException if he has left, the unit has ended, or the days are the wrong way round
     */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public void takeCharge(long leaderId, long unitId, @NotNull LocalDate from, LocalDate until) {
        StaffMember leader = kept(leaderId);
        OrgUnit unit = units.get(unitId);
        scope.requireKeeps(unit);
        if (leaders.listCharges(from).stream().anyMatch(each -> each.getLeader() == leader && each.getUnit() == unit && each.meets(from, until))) {
            throw new DuplicateException("organization.inChargeAlready", leader.name(), unit.getLabel());
        }
        leaders.add(new LeaderCharge(leader, unit, from, until));
        news.tell(on(OrganizationActs.TAKE_CHARGE, leader).with("unit", unit.getLabel()).with("from", from).with("until", until));
    }

    /** @throws NotFoundException if there is no such thing @throws StaleDataException if it has changed @throws RuleViolationException if it has ended */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public void endCharge(long id, int version, @NotNull LocalDate lastDay) {
        StaffMember leader = kept(leaders.get(LeaderCharge.class, id).getLeader().getId()); // first, as leaving does
        LeaderCharge charge = leaders.lock(LeaderCharge.class, id);
        charge.end(version, lastDay);
        news.tell(on(OrganizationActs.END_CHARGE, leader).with("unit", charge.getUnit().getLabel()).with("until", lastDay));
    }

    /**
     * @param until the last day; null for no end yet
     * @throws NotFoundException if there is no such person
     * @throws DuplicateException if it is so at that time already
     * @throws RuleViolationException if one of them has left, they are one person, or the days are the wrong way round
     */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public void addSecretary(long leaderId, long secretaryId, @NotNull LocalDate from, LocalDate until) {
        StaffMember leader = kept(leaderId);
        StaffMember secretary = staff.getPerson(secretaryId);
        if (leaders.listSecretaries(from).stream().anyMatch(each -> each.getLeader() == leader && each.getSecretary() == secretary && each.meets(from, until))) {
            throw new DuplicateException("organization.secretaryAlready", secretary.name(), leader.name());
        }
        leaders.add(new LeaderSecretary(leader, secretary, from, until));
        news.tell(on(OrganizationActs.ADD_SECRETARY, leader).with("secretary", secretary.name()).with("from", from).with("until", until));
    }

    /** @throws NotFoundException if there is no such thing @throws StaleDataException if it has changed @throws RuleViolationException if it has ended */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public void endSecretary(long id, int version, @NotNull LocalDate lastDay) {
        StaffMember leader = kept(leaders.get(LeaderSecretary.class, id).getLeader().getId());
        LeaderSecretary tie = leaders.lock(LeaderSecretary.class, id);
        tie.end(version, lastDay);
        news.tell(on(OrganizationActs.END_SECRETARY, leader).with("secretary", tie.getSecretary().name()).with("until", lastDay));
    }

    /** The leader, locked: of two who say the same at once, the second sees the first. */
    private StaffMember kept(long id) {
        StaffMember leader = staff.lockPerson(id);
        scope.requireKeeps(leader.main(today.day()).getPost().getUnit());
        return leader;
    }
}
