package org.tongzhou.core.reference.shelves;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.tongzhou.core.organization.UnitRenamed;
import org.tongzhou.core.search.SearchChanges;

/** Items of a unit, and those that are opened to it, go on under its new name, in the transaction that renames it. */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(MANDATORY)
public class UnitItems {
    @Inject
    ItemRepository items;
    @Inject
    SearchChanges search;

    public void unitRenamed(@Observes UnitRenamed event) {
        items.renameUnit(event.oldName(), event.newName());
        Stream.of(Shelf.values()).forEach(shelf -> search.changedAll(shelf.searchKind()));
    }
}
