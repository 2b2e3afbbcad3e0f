package org.tongzhou.core.templates;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.organization.OrganizationPermissions;
import org.tongzhou.core.organization.StaffAccounts;
import org.tongzhou.core.organization.UnitDetails;
import org.tongzhou.core.organization.UnitOffice;
import org.tongzhou.core.shared.NotPermittedException;

/** Which templates are the caller's to change: all are the system administrator's, the head of its letters that of a unit's administrator. */
@Dependent
class TemplateSight {
    @Inject
    CurrentUser currentUser;
    @Inject
    StaffAccounts accounts;
    @Inject
    UnitOffice office;

    boolean isOffice() {
        return currentUser.isPermitted(TemplatePermissions.MANAGE);
    }

    /** The unit that the caller administers. */
    Optional<UnitDetails.Link> findOwnUnit() {
        return currentUser.isPermitted(OrganizationPermissions.MANAGE_OWN) ? accounts.findPersonId(currentUser.username()).flatMap(office::findHome)
            : Optional.empty();
    }

    /** @param unit null for the whole office @throws NotPermittedException if it is not the caller's to change */
    void require(Template template, Long unit) {
        boolean isUnits = unit != null && template.kind() == TemplateKind.HEAD;
        if (unit != null && !isUnits || !isOffice() && !(isUnits && findOwnUnit().filter(own -> own.id() == unit).isPresent())) {
            throw new NotPermittedException("templates.notYours");
        }
    }
}
