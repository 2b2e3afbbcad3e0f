package org.tongzhou.core.publications;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** Pieces that answer commissions: signed, they are delivered; returned by an editor, they are not any more. */
@Dependent
class Deliveries {
    @Inject
    CommissionRepository commissions;
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
        find(piece).ifPresent(commission -> commission.find(piece.getUnit()).filter(unit -> unit.lose(piece.getId()))
            .ifPresent(unit -> news.ask(commission)));
    }

    private Optional<Commission> find(Piece piece) {
        return piece.getCommissionId() == null ? Optional.empty() : commissions.lock(piece.getCommissionId()).filter(Commission::isOpen);
    }
}
