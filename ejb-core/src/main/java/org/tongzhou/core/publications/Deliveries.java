package org.tongzhou.core.publications;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Pieces that answer commissions: signed, they are delivered; taken back or returned by an editor, they are not any more, and the next one that
 * the unit has sent takes the place.
 */
@Dependent
class Deliveries {
    @Inject
    CommissionRepository commissions;
    @Inject
    PieceRepository pieces;
    @Inject
    PublicationNews news;

    /** What is signed after the commission was closed is a piece like any other. */
    void deliver(Piece piece) {
        find(piece).ifPresent(commission -> commission.find(piece.getUnit()).ifPresent(unit -> {
            unit.deliver(piece.getId(), piece.getSubmittedAt());
            news.ask(commission);
        }));
    }

    void lose(Piece piece) {
        find(piece).ifPresent(commission -> commission.find(piece.getUnit())
            .filter(unit -> unit.lose(piece.getId(), pieces.findDelivered(commission.getId(), piece.getUnit(), piece.getId()).orElse(null)))
            .ifPresent(unit -> news.ask(commission)));
    }

    private Optional<Commission> find(Piece piece) {
        return piece.getCommissionId() == null ? Optional.empty() : commissions.lock(piece.getCommissionId()).filter(Commission::isOpen);
    }
}
