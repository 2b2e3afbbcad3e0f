package org.tongzhou.core.delegation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.organization.KeptStaff;
import org.tongzhou.core.organization.Reach;
import org.tongzhou.core.organization.StaffAccounts;
import org.tongzhou.core.organization.UnitOffice;

/** For whom the caller may delegate: who keeps units, for their people; the head of a unit, for those who have their own post there. */
@Dependent
class DelegationReach {
    @Inject
    CurrentUser currentUser;
    @Inject
    StaffAccounts accounts;
    @Inject
    KeptStaff kept;
    @Inject
    UnitOffice office;

    /** The units; none if there are none. */
    Reach units() {
        return accounts.findPersonId(currentUser.username()).stream().flatMap(person -> office.listHeaded(person).stream())
            .map(kept::unit).reduce(kept.reach(), Reach::and);
    }

    /** Whether somebody of the organization is one of them. @param personId null for nobody there */
    boolean includes(Long personId) {
        return personId != null && kept.isWithin(personId, units());
    }
}
