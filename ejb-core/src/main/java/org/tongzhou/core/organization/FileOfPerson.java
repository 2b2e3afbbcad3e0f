package org.tongzhou.core.organization;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who sees a person's file: who keeps a unit where the person has, had or will have a post, and the person. {@link StaffService#getPerson} keeps the rule. */
@Dependent
public class FileOfPerson implements SeeableThing {
    private final StaffShelf shelf;
    private final StaffRepository staff;
    private final Reaches reaches;

    @Inject
    public FileOfPerson(StaffShelf shelf, StaffRepository staff, Reaches reaches) {
        this.shelf = shelf;
        this.staff = staff;
        this.reaches = reaches;
    }

    @Override
    public String kind() {
        return "organization.file";
    }

    @Override
    public List<Found> find(String text) {
        StaffFilter filter = new StaffFilter(text, null, null, StaffSort.PRECEDENCE, false);
        ContactSight nothing = new ContactSight(false, null, Map.of(), Map.of()); // else a hidden number would be found digit by digit
        return shelf.all().stream().filter(entry -> filter.fits(nothing.cover(entry))).limit(FOUND_MAX)
            .map(entry -> new Found(entry.id(), entry.name(), entry.main().unit() + ' ' + entry.main().post())).toList();
    }

    @Override
    public Optional<String> findLabel(long id) {
        return staff.findPerson(id).map(StaffMember::name);
    }

    @Override
    public List<Sight> listSights(long id) {
        Set<OrgUnit> units = staff.getPerson(id).getAppointments().stream().map(held -> held.getPost().getUnit()).collect(Collectors.toSet());
        List<Sight> sights = new ArrayList<>(reaches.listSights(OrganizationPermissions.MANAGE_OWN, (username, reach) -> units.stream().anyMatch(reach::covers)));
        sights.add(Sight.ofPerson(id, "organization.seen.self"));
        return sights;
    }
}
