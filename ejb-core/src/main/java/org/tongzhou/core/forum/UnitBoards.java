package org.tongzhou.core.forum;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.tongzhou.core.organization.UnitRenamed;

/** Boards that are for a unit are for it under its new name, in the transaction that renames it. What was signed stays as it was signed. */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(MANDATORY)
public class UnitBoards {
    @Inject
    BoardRepository boards;
    @Inject
    ForumNews news;

    public void unitRenamed(@Observes UnitRenamed event) {
        if (boards.renameUnit(event.oldName(), event.newName())) {
            news.readersChanged();
        }
    }
}
