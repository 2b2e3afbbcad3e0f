package org.tongzhou.core.reference;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongzhou.core.organization.Reach;
import org.tongzhou.core.organization.Reaches;
import org.tongzhou.core.organization.Sight;
import org.tongzhou.core.organization.StaffAccounts;
import org.tongzhou.core.organization.UnitDetails;
import org.tongzhou.core.organization.UnitOffice;
import org.tongzhou.core.organization.UnitSections;
import org.tongzhou.core.security.Caller;
import org.tongzhou.core.security.People;
import org.tongzhou.core.security.Person;
import org.tongzhou.core.shared.NotPermittedException;

/** Who keeps what units have to be looked up; each kind of it has a permission of its own. It has no door. */
@Dependent
public class Keepers {
    private final Caller caller;
    private final Reaches reaches;
    private final StaffAccounts accounts;
    private final UnitOffice office;
    private final UnitSections sections;
    private final People people;

    @Inject
    public Keepers(Caller caller, Reaches reaches, StaffAccounts accounts, UnitOffice office, UnitSections sections, People people) {
        this.caller = caller;
        this.reaches = reaches;
        this.accounts = accounts;
        this.office = office;
        this.sections = sections;
        this.people = people;
    }

    public Keeper me() {
        String username = caller.person().username();
        return new Keeper(username, people.displayName(username));
    }

    /** The unit or section to which the caller belongs himself; empty for none. */
    public String mySection() {
        return caller.person().unit();
    }

    /** Who keeps it for a unit, and by what. */
    public List<Sight> listSights(String permission, String unit) {
        return reaches.listSights(permission, (username, reach) -> keeps(username, reach, unit));
    }

    /** The unit in whose name the caller keeps something: of somebody in a section, the unit that it belongs to. */
    public String myUnit() {
        return homeOf(caller.person());
    }

    private String homeOf(Person person) {
        return accounts.findPersonId(person.username()).flatMap(office::findHome).map(UnitDetails.Link::label).orElse(person.unit());
    }

    /** The units for which the caller keeps things. */
    public KeeperScope scope(String permission) {
        Reach reach = reaches.ofCaller(permission);
        if (reach.all()) {
            return new KeeperScope(true, Set.of());
        }
        Set<String> units = new HashSet<>(reaches.listLabels(reach));
        if (reach.home()) {
            units.add(myUnit());
        }
        return new KeeperScope(false, units);
    }

    /** @throws NotPermittedException if the caller does not keep this for the unit */
    public void require(String permission, String unit) {
        if (!scope(permission).covers(unit)) {
            throw new NotPermittedException("reference.notKeeper", unit);
        }
    }

    /** Who keeps it for a unit and can log in: those of the unit itself; where there are none, all whose right reaches it. */
    public Set<String> listUsernames(String permission, String unit) {
        Set<String> keeping = keeping(people.listUsernames(sections.listLabels(unit), permission), permission, unit);
        return keeping.isEmpty() ? keeping(people.listUsernames(permission), permission, unit) : keeping;
    }

    private Set<String> keeping(Set<String> usernames, String permission, String unit) {
        return usernames.stream().filter(username -> keeps(username, permission, unit)).collect(Collectors.toSet());
    }

    private boolean keeps(String username, String permission, String unit) {
        return keeps(username, reaches.of(username, permission), unit);
    }

    private boolean keeps(String username, Reach reach, String unit) {
        Optional<Person> person = people.find(username);
        return person.isPresent() && (reach.all() || reaches.listLabels(reach).contains(unit) || reach.home() && homeOf(person.get()).equals(unit));
    }
}
