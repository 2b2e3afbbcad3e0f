package org.tongzhou.core.applications;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.tongzhou.core.organization.UnitRenamed;

/** Applications of a unit go on under its new name, in the transaction that renames it. */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(MANDATORY)
public class UnitApplications {
    @Inject
    ApplicationRepository applications;

    public void unitRenamed(@Observes UnitRenamed event) {
        applications.renameUnit(event.oldName(), event.newName());
    }
}
