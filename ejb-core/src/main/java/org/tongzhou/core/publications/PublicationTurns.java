package org.tongzhou.core.publications;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;

/** Has those do what waits whose turn it is now; each in a transaction of its own. Serves {@link PublicationsOfPeople}; it has no door of its own. */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(REQUIRES_NEW)
public class PublicationTurns {
    @Inject
    PieceRepository pieces;
    @Inject
    CommissionRepository commissions;
    @Inject
    PublicationNews news;

    /** It may have been signed, or deleted, since it was found. */
    public void askForPiece(long id) {
        pieces.lock(id).filter(piece -> piece.getStatus().isUnitsToDo()).ifPresent(news::ask);
    }

    public void askForCommission(long id) {
        commissions.lock(id).filter(Commission::isOpen).ifPresent(news::ask);
    }
}
