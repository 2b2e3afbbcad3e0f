package org.tongzhou.core.organization;

import static org.tongzhou.core.organization.OrganizationActs.on;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.shared.DuplicateException;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

/**
 * Changes units. The city's administrator changes all; a unit's administrator the sections of his unit and of those below it, everything
 * else is refused by a {@link NotPermittedException}. A change names the version that was seen; who is late gets a {@link StaleDataException}.
 */
@Stateless
public class UnitService {
    @Inject
    UnitRepository units;
    @Inject
    StaffRepository staff;
    @Inject
    UnitRegister register;
    @Inject
    UnitShape shape;
    @Inject
    OrganizationScope scope;
    @Inject
    OrganizationNews news;
    @Inject
    Today today;

    /**
     * Founds a unit.
     *
     * @param parentId what it lies below; null for the top
     * @return its id
     * @throws DuplicateException if its name, code or an issuer code is taken
     * @throws RuleViolationException if nothing can lie there
     */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public long addUnit(Long parentId, @NotNull @Valid UnitFacts facts) {
        units.lockTree();
        OrgUnit unit = register.add(parentId == null ? null : units.get(parentId), facts);
        news.tell(register.founded(unit));
        return unit.getId();
    }

    /**
     * Stores what is known of a unit anew; another name is entered into its history. The code stays.
     *
     * @throws DuplicateException if its name or an issuer code is taken
     * @throws RuleViolationException if it has ended, or a section would become a unit
     */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public void changeUnit(long id, int version, @NotNull @Valid UnitFacts facts) {
        units.lockTree();
        OrgUnit unit = changeable(id);
        news.tell(register.change(unit, version, facts));
    }

    /**
     * Moves a unit, with all below it, below another.
     *
     * @param parentId null for the top
     * @throws RuleViolationException if that is below itself or below a section, or it would lie deeper than {@value OrgUnit#DEPTH_MAX}
     * @throws DuplicateException if there is one of its name already
     */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public void moveUnit(long id, int version, Long parentId) {
        units.lockTree();
        OrgUnit unit = changeable(id);
        unit.requireSeen(version);
        news.tell(register.move(unit, parentId == null ? null : units.get(parentId)));
    }

    /** Changes places with the unit before or after it; at the end of the row nothing happens. @param up towards the first */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public void shiftUnit(long id, int version, boolean up) {
        units.lockTree();
        OrgUnit unit = changeable(id);
        unit.requireSeen(version);
        List<OrgUnit> row = new ArrayList<>(units.listChildren(unit.getParent()));
        int place = row.indexOf(unit);
        int other = up ? place - 1 : place + 1;
        if (other < 0 || other >= row.size()) {
            return;
        }
        row.set(place, row.get(other));
        row.set(other, unit);
        for (int number = 0; number < row.size(); number++) {
            row.get(number).standAt((number + 1) * UnitRegister.SORT_STEP);
        }
        news.tell(on(OrganizationActs.SHIFT_UNIT, unit));
    }

    /**
     * Merges a unit into another (撤并): its people, posts and sections go there, what is called the same becomes one.
     *
     * @throws RuleViolationException if one of them has ended, or the other lies below it
     */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public void mergeUnit(long id, int version, long successorId) {
        units.lockTree();
        OrgUnit unit = changeable(id);
        unit.requireSeen(version);
        OrgUnit successor = units.get(successorId);
        scope.requireChanges(successor);
        shape.merge(unit, successor, today.day());
        news.tell(on(OrganizationActs.MERGE_UNIT, unit).with("successor", successor.getLabel()));
    }

    /** @throws RuleViolationException if somebody holds a post there, now or later, or units lie below it */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public void abolishUnit(long id, int version) {
        units.lockTree();
        OrgUnit unit = changeable(id);
        unit.requireSeen(version);
        LocalDate day = today.day();
        if (!units.listChildren(unit).isEmpty()) {
            throw new RuleViolationException("organization.hasUnitsBelow", unit.getLabel());
        }
        long people = staff.countPresentAndComing(unit, day);
        if (people > 0) {
            throw new RuleViolationException("organization.hasPeople", unit.getLabel(), people);
        }
        unit.abolish(day);
        staff.listPosts(id).forEach(post -> post.abolish(day));
        shape.enter(unit, UnitChangeKind.ABOLISHED, day, unit.getName(), "");
        news.tell(on(OrganizationActs.ABOLISH_UNIT, unit));
    }

    /** Takes a unit a step further on the way to unified management. @throws RuleViolationException if the state does not follow the present one */
    @RequiresPermission(OrganizationPermissions.MANAGE)
    public void setManaged(long id, int version, @NotNull ManagedState state) {
        OrgUnit unit = changeable(id);
        ManagedState before = unit.getManaged();
        unit.manage(version, state);
        news.tell(on(OrganizationActs.MANAGE_UNIT, unit).changed("managed", before, state));
    }

    /** @throws NotFoundException if there is no such unit */
    private OrgUnit changeable(long id) {
        OrgUnit unit = units.lock(id);
        scope.requireChanges(unit);
        return unit;
    }
}
