package org.tongzhou.core.publications;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
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

    /** An editor has returned it: when its unit had delivered stays. */
    void lose(Piece piece) {
        find(piece).ifPresent(commission -> commission.find(piece.getUnit()).ifPresent(unit -> lose(piece, commission, unit)));
    }

    /** Its unit has taken it back, and has not delivered in time by having sent it. @param sent when it was signed */
    void undo(Piece piece, Instant sent) {
        find(piece).ifPresent(commission -> commission.find(piece.getUnit())
            .ifPresent(unit -> unit.undo(sent, lose(piece, commission, unit).map(Piece::getSubmittedAt).orElse(null))));
    }

    /** @return another that its unit has sent */
    private Optional<Piece> lose(Piece piece, Commission commission, CommissionUnit unit) {
        Optional<Piece> next = pieces.findDelivered(commission.getId(), piece.getUnit(), piece.getId()).flatMap(pieces::find);
        if (unit.lose(piece.getId(), next.map(Piece::getId).orElse(null))) {
            news.ask(commission);
        }
        return next;
    }

    private Optional<Commission> find(Piece piece) {
        return piece.getCommissionId() == null ? Optional.empty() : commissions.lock(piece.getCommissionId()).filter(Commission::isOpen);
    }
}
