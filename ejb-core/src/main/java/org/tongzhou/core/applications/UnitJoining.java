package org.tongzhou.core.applications;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tongzhou.core.organization.ManagedState;
import org.tongzhou.core.organization.UnitOffice;

/** What an application to be taken in (纳入申请) means for its unit. */
@Dependent
class UnitJoining {
    private final ApplicationRepository applications;
    private final UnitOffice office;

    @Inject
    UnitJoining(ApplicationRepository applications, UnitOffice office) {
        this.applications = applications;
        this.office = office;
    }

    /** It does not go on at present: the unit is outside again, unless it has ended or another one of its applications goes on. */
    void giveUp(AccountApplication application) {
        long unit = application.getUnitId();
        if (application.getKind() == ApplicationKind.JOIN && office.lockActive(unit) && office.getManaged(unit) == ManagedState.APPLIED
            && !applications.isGoingToJoin(unit)) {
            office.manage(unit, ManagedState.NOT_MANAGED);
        }
    }
}
