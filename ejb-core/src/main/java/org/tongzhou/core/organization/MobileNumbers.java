package org.tongzhou.core.organization;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** The mobile numbers of people, for what calls or writes to these themselves: it shows them to nobody, and has no door of its own. */
@Dependent
public class MobileNumbers {
    private final StaffRepository staff;

    @Inject
    public MobileNumbers(StaffRepository staff) {
        this.staff = staff;
    }

    public Optional<String> find(long personId) {
        return staff.findPerson(personId).map(person -> person.facts().mobile());
    }
}
