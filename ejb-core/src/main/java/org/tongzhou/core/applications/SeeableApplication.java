package org.tongzhou.core.applications;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongzhou.core.organization.KeptStaff;
import org.tongzhou.core.organization.OrganizationPermissions;
import org.tongzhou.core.organization.Reaches;
import org.tongzhou.core.organization.SeeableThing;
import org.tongzhou.core.organization.Sight;
import org.tongzhou.core.organization.StaffAccounts;
import org.tongzhou.core.organization.UnitOffice;
import org.tongzhou.core.shared.PageRequest;

/** Who sees an application: the city, the unit's administrator, its head and who decides in his place. {@link ApplicationSight} keeps the rule. */
@Dependent
public class SeeableApplication implements SeeableThing {
    private final ApplicationRepository applications;
    private final UnitOffice office;
    private final StaffAccounts accounts;
    private final KeptStaff staff;
    private final Reaches reaches;
    private final ApplicationSight sight;

    @Inject
    public SeeableApplication(ApplicationRepository applications, UnitOffice office, StaffAccounts accounts, KeptStaff staff, Reaches reaches,
            ApplicationSight sight) {
        this.applications = applications;
        this.office = office;
        this.accounts = accounts;
        this.staff = staff;
        this.reaches = reaches;
        this.sight = sight;
    }

    @Override
    public String kind() {
        return "applications.application";
    }

    @Override
    public List<Found> find(String text) {
        return applications.search(new ApplicationFilter(text, null, null, ApplicationSort.APPLIED, true), null, new PageRequest(0, FOUND_MAX)).stream()
            .map(row -> new Found(row.id(), row.unit(), row.reason())).toList();
    }

    @Override
    public Optional<String> findLabel(long id) {
        return applications.find(id).map(application -> application.getUnit() + ' ' + application.title());
    }

    @Override
    public List<Sight> listSights(long id) {
        AccountApplication application = applications.get(id);
        long unit = application.getUnitId();
        List<Sight> sights = new ArrayList<>(reaches.listSights(ApplicationPermissions.DECIDE, "applications.seen.city"));
        office.listHeads(unit).forEach(person -> sights.add(Sight.ofPerson(person, "applications.seen.head")));
        sight.listActingForHead(application).forEach(username -> sights.add(Sight.ofAccount(username, "applications.seen.delegate")));
        sights.addAll(reaches.listSights(OrganizationPermissions.MANAGE_OWN, (username, reach) -> accounts.findPersonId(username).flatMap(office::findHome)
            .filter(home -> home.id() == unit && reach.covers(unit, staff.path(unit))).isPresent()));
        return sights;
    }
}
