package org.tongzhou.core.notices.columns;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.tongzhou.core.organization.UnitRenamed;

/** Columns of a unit, and those it reads or writes in, go on under its new name, in the transaction that renames it. */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(MANDATORY)
public class UnitColumns {
    @Inject
    ColumnRepository columns;
    @Inject
    ColumnShelf shelf;

    public void unitRenamed(@Observes UnitRenamed event) {
        columns.renameUnit(event.oldName(), event.newName());
        shelf.changed();
    }
}
