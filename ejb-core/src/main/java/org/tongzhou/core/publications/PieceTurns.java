package org.tongzhou.core.publications;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.tongzhou.core.security.PeopleFollower;

/** Pieces wait for who writes or signs in their unit. */
@Dependent
public class PieceTurns implements PeopleFollower {
    @Inject
    PieceRepository pieces;
    @Inject
    PublicationNews news;

    @Override
    public List<Long> listWaiting() {
        return pieces.listWaiting();
    }

    @Override
    public void askAnew(long id) {
        pieces.lock(id).filter(piece -> piece.getStatus().isUnitsToDo()).ifPresent(news::ask);
    }
}
