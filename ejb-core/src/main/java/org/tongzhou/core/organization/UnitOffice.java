package org.tongzhou.core.organization;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.RuleViolationException;

/** Who speaks for a unit, and how far it has come on the way to unified management; for the core's own services, it has no door of its own. */
@Dependent
public class UnitOffice {
    private final StaffRepository staff;
    private final UnitRepository units;
    private final OrganizationNews news;
    private final Today today;

    @Inject
    public UnitOffice(StaffRepository staff, UnitRepository units, OrganizationNews news, Today today) {
        this.staff = staff;
        this.units = units;
        this.news = news;
        this.today = today;
    }

    /** The unit where somebody has the own post today; of a section, its unit. */
    public Optional<UnitDetails.Link> findHome(long personId) {
        LocalDate day = today.day();
        return staff.findPerson(personId).map(person -> person.main(day)).filter(main -> main.isHeldOn(day))
            .map(main -> UnitDetails.Link.of(main.getPost().getUnit().home()));
    }

    /** A unit by its number. */
    public Optional<UnitDetails.Link> findUnit(long unitId) {
        return units.find(unitId).map(UnitDetails.Link::of);
    }

    /** The people who hold a post of the unit's head (单位负责人) today, in the unit or a section of it. */
    public List<Long> listHeads(long unitId) {
        return staff.listHolders(PostDuty.UNIT_HEAD, today.day()).stream().filter(person -> listHeaded(person).contains(unitId)).sorted().toList();
    }

    /** The units that somebody is head of today. */
    public List<Long> listHeaded(long personId) {
        return staff.findPerson(personId).stream().flatMap(person -> person.getAppointments().stream())
            .filter(held -> held.isHeldOn(today.day()) && isHead(held)).map(held -> held.getPost().getUnit().home().getId()).distinct().toList();
    }

    private static boolean isHead(Appointment held) {
        return held.getPost().facts().duty() == PostDuty.UNIT_HEAD;
    }

    /** @throws NotFoundException if there is no such unit */
    public ManagedState getManaged(long unitId) {
        return units.get(unitId).getManaged();
    }

    /** Whether it has not ended. The unit stays locked until the transaction ends. */
    public boolean lockActive(long unitId) {
        return units.lock(unitId).getStatus() == UnitStatus.ACTIVE;
    }

    /** Takes a unit a step further; it may be there already. @throws RuleViolationException if the state does not follow the present one */
    public void manage(long unitId, ManagedState state) {
        OrgUnit unit = units.lock(unitId);
        ManagedState before = unit.getManaged();
        if (before != state) {
            unit.manage(unit.getVersion(), state);
            news.tell(OrganizationActs.on(OrganizationActs.MANAGE_UNIT, unit).changed("managed", before, state));
        }
    }
}
