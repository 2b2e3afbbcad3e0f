package org.tongzhou.core.reference.chronicle;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.tongzhou.core.organization.UnitRenamed;
import org.tongzhou.core.search.SearchChanges;

/** The chronicle of a unit goes on under its new name, in the transaction that renames it. */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(MANDATORY)
public class UnitChronicles {
    @Inject
    ChronicleRepository entries;
    @Inject
    SearchChanges search;

    public void unitRenamed(@Observes UnitRenamed event) {
        entries.renameUnit(event.oldName(), event.newName());
        search.changedAll(SearchableEntry.KIND);
    }
}
