package org.tongzhou.core.publications;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.tongzhou.core.organization.UnitRenamed;
import org.tongzhou.core.publications.scores.ScoreBook;
import org.tongzhou.core.search.SearchChanges;

/** Pieces, commissions and points of a unit go on under its new name, in the transaction that renames it. */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(MANDATORY)
public class UnitPublications {
    @Inject
    PieceRepository pieces;
    @Inject
    CommissionRepository commissions;
    @Inject
    ScoreBook scores;
    @Inject
    SearchChanges search;

    public void unitRenamed(@Observes UnitRenamed event) {
        pieces.renameUnit(event.oldName(), event.newName());
        commissions.renameUnit(event.oldName(), event.newName()).forEach(commission -> scores.fold(commission, event.oldName(), event.newName()));
        scores.renameUnit(event.oldName(), event.newName());
        search.changedAll(SearchablePiece.KIND);
    }
}
