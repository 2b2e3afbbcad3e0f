package org.tongzhou.core.publications;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongzhou.core.notification.NotificationSender;
import org.tongzhou.core.search.SearchChanges;
import org.tongzhou.core.security.People;
import org.tongzhou.core.shared.LiveTopics;

/** Tells what is new: open windows, the search, who must do something, and authors what became of their pieces. */
@Dependent
class PublicationNews {
    private static final String TOPIC = "publications";

    @Inject
    PieceRepository pieces;
    @Inject
    PieceSight sight;
    @Inject
    NotificationSender notifications;
    @Inject
    People people;
    @Inject
    LiveTopics live;
    @Inject
    SearchChanges search;
    @Inject
    Event<PieceMoved> moved;
    @Inject
    Event<CommissionMoved> commissions;
    @Inject
    Clock clock;

    void changed() {
        live.fire(TOPIC);
    }

    /** What a piece says or who finds it, or it is no more. */
    void changed(Piece piece) {
        SearchablePiece.keys(piece.getId()).forEach(key -> search.changed(SearchablePiece.KIND, key));
        changed();
    }

    /** Notes what was done, and has those do it who must do it next. @param remark null if nothing was said */
    void step(Piece piece, PieceAct act, String remark) {
        pieces.flush();
        pieces.add(new PieceStep(piece.getId(), act, sight.actor(), clock.instant(), remark));
        ask(piece);
        changed(piece);
    }

    void ask(Piece piece) {
        moved.fire(new PieceMoved(piece.getId(), piece.getTitle(), piece.getUnit(), waitingFor(piece), PublicationAddress.ofPiece(piece.getId()),
            piece.getChangedAt()));
    }

    /** It is no more; nobody has anything to do with it. */
    void forget(Piece piece) {
        moved.fire(new PieceMoved(piece.getId(), piece.getTitle(), piece.getUnit(), Set.of(), PublicationAddress.ofPiece(piece.getId()), clock.instant()));
        changed(piece);
    }

    private Set<String> waitingFor(Piece piece) {
        return switch (piece.getStatus()) {
            case SIGNING -> enabled(sight.signers(piece.getUnit()));
            case RETURNED -> enabled(rewriters(piece));
            default -> Set.of();
        };
    }

    /** The author, or, if he does not write for the unit any more, those who do. */
    private Set<String> rewriters(Piece piece) {
        Set<String> writers = sight.writers(piece.getUnit());
        return writers.contains(piece.getAuthor()) ? Set.of(piece.getAuthor()) : writers;
    }

    private Set<String> enabled(Set<String> usernames) {
        return usernames.stream().filter(username -> people.find(username).isPresent()).collect(Collectors.toSet());
    }

    /** The author hears of it, unless he has done it himself. */
    void tellAuthor(Piece piece, String kind, String... arguments) {
        if (!piece.isOf(sight.me().username()) && people.find(piece.getAuthor()).isPresent()) {
            notifications.send(Set.of(piece.getAuthor()), kind, List.of(arguments), PublicationAddress.ofPiece(piece.getId()));
        }
    }

    /** Those who write for the units that have sent a piece, too, may read it now. */
    void tellPartners(Piece piece) {
        Set<String> told = partners(piece);
        if (!told.isEmpty()) {
            notifications.send(told, "pieceJoint", List.of(piece.getTitle(), piece.getUnit()), PublicationAddress.ofPiece(piece.getId()));
        }
    }

    private Set<String> partners(Piece piece) {
        List<PartnerDraft> partners = pieces.listPartners(piece.getId(), true);
        return partners.isEmpty() ? Set.of() : enabled(sight.writers(partners.stream().map(PartnerDraft::unit).collect(Collectors.toSet())));
    }

    /** Whoever may have read it as it was signed hears that it is not there any more; its author, too, if somebody else has taken it back. */
    void tellTakenBack(Piece piece, String reason) {
        Set<String> told = new HashSet<>(enabled(sight.editors()));
        told.addAll(partners(piece));
        told.addAll(enabled(Set.of(piece.getAuthor())));
        told.remove(sight.me().username());
        if (!told.isEmpty()) {
            notifications.send(told, "pieceTakenBack", List.of(piece.getTitle(), piece.getUnit(), sight.myName(), reason), PublicationAddress.ofDesk());
        }
    }

    /** Who writes or signs for units hears of a circular. */
    void tellPublished(PublishedCircular circular) {
        Set<String> told = new HashSet<>(people.listUsernames(PublicationPermissions.WRITE));
        told.addAll(people.listUsernames(PublicationPermissions.SIGN));
        Set<String> reached = enabled(told);
        reached.remove(sight.me().username());
        if (!reached.isEmpty()) {
            String month = circular.month().toString();
            notifications.send(reached, circular.getReason() == null ? "circularPublished" : "circularCorrected",
                circular.getReason() == null ? List.of(month) : List.of(month, circular.getReason()), PublicationAddress.ofCircular(circular.month()));
        }
        changed();
    }

    /** Those who write for the units that have not delivered have it to do. */
    void ask(Commission commission) {
        Set<String> waiting = new HashSet<>();
        if (commission.isOpen()) {
            waiting.addAll(sight.writers(commission.getUnits().stream().filter(unit -> !unit.isDelivered() && !unit.isWaived()).map(CommissionUnit::getUnit)
                .collect(Collectors.toSet())));
        }
        commissions.fire(new CommissionMoved(commission.getId(), commission.getTopic(), commission.getCreatorUnit(), commission.getDueAt(), waiting,
            PublicationAddress.ofCommission(commission.getId()), commission.getCreatedAt()));
        changed();
    }

    /** Those who write and sign for a unit are told that it is late. */
    void urge(Commission commission, CommissionUnit unit) {
        Set<String> told = new HashSet<>(sight.writers(unit.getUnit()));
        told.addAll(sight.signers(unit.getUnit()));
        notifications.send(enabled(told), "commissionUrged", List.of(commission.getTopic(), sight.myName()), PublicationAddress.ofCommission(commission.getId()));
    }
}
