package org.tongzhou.core.reference.regulations;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.tongzhou.core.organization.UnitRenamed;
import org.tongzhou.core.search.SearchChanges;

/** Regulations of a unit go on under its new name, in the transaction that renames it. Who has issued them is called as it was then. */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(MANDATORY)
public class UnitRegulations {
    @Inject
    RegulationRepository regulations;
    @Inject
    SearchChanges search;

    public void unitRenamed(@Observes UnitRenamed event) {
        regulations.renameUnit(event.oldName(), event.newName());
        search.changedAll(SearchableRegulation.KIND);
    }
}
