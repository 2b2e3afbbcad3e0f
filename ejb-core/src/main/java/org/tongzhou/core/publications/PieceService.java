package org.tongzhou.core.publications;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.attachments.AttachmentRow;
import org.tongzhou.core.publications.scores.ScoreBook;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.core.shared.Words;

/**
 * What a unit does with its pieces: who writes drafts them and sends them to the head, who signs or returns them. Each method throws
 * {@link NotFoundException} for what the caller does not see.
 */
@Stateless
public class PieceService {
    @Inject
    PieceRepository pieces;
    @Inject
    CommissionRepository commissions;
    @Inject
    PieceSight sight;
    @Inject
    Partners partners;
    @Inject
    PieceFiles files;
    @Inject
    Deliveries deliveries;
    @Inject
    PublicationNews news;
    @Inject
    ScoreBook scores;
    @Inject
    Acts acts;
    @Inject
    Clock clock;

    /** The pieces of a desk that fit a filter, in its order; none for whom the desk is not meant. */
    @RequiresLogin
    public Slice<PieceRow> search(@NotNull @Valid PieceFilter filter, @NotNull PageRequest page) {
        PieceScope scope = sight.scope(filter.desk());
        if (scope.isEmpty()) {
            return new Slice<>(List.of(), 0);
        }
        return new Slice<>(pieces.search(filter, scope, page), pieces.count(filter, scope));
    }

    /** How many pieces of a desk wait for the caller. */
    @RequiresLogin
    public long countWaiting(@NotNull PieceDesk desk) {
        PieceScope scope = sight.scope(desk);
        return scope.isEmpty() ? 0 : pieces.countOwn(PieceFilter.of(desk, desk.waiting()), scope);
    }

    /** The unit in whose name the caller writes. */
    @RequiresLogin
    public String getUnit() {
        return sight.myUnit();
    }

    /** A piece with its life and what it has earned. */
    @RequiresLogin
    public PieceDetails open(long id) {
        Piece piece = sight.get(id);
        boolean editor = sight.isEditor() && piece.getSubmittedAt() != null;
        boolean inside = sight.isInside(piece);
        boolean writes = sight.writes(piece);
        boolean signing = piece.getStatus() == PieceStatus.SIGNING;
        String topic = piece.getCommissionId() == null ? null : commissions.find(piece.getCommissionId()).map(Commission::getTopic).orElse(null);
        List<AttachmentRow> attached = inside ? files.list(id) : files.listSigned(id);
        return new PieceDetails(inside ? piece.row() : piece.signedRow(), piece.getVersion(),
            (inside ? piece.draft() : piece.signedDraft()).with(pieces.listPartners(id, !inside), attached), attached, piece.getSignedBy(), topic, editor ? piece.getAdoptionId() : null,
            pieces.listSteps(id).stream().filter(step -> inside || !step.act().isInternal()).toList(), scores.listOfPieces(Set.of(id)),
            new PieceDetails.May(writes && piece.getStatus().isWritable(), writes && signing,
                signing && sight.signs(piece), editor && piece.getStatus().isWaiting(), piece.getStatus() == PieceStatus.SUBMITTED && sight.takesBack(piece),
                writes && piece.getStatus() == PieceStatus.RETURNED, writes && piece.getStatus().isWritable() && !piece.wasSigned()));
    }

    /**
     * Begins a piece of the caller's unit.
     *
     * @return its id
     * @throws NotFoundException if a file does not wait for the caller
     * @throws RuleViolationException if it answers a commission that does not ask the unit, or no more, units send it together that can not, or it has too many files
     */
    @RequiresPermission(PublicationPermissions.WRITE)
    public long add(@NotNull @Valid PieceDraft draft) {
        Piece piece = new Piece(sight.myUnit(), sight.me().username(), sight.myName(), draft, clock.instant());
        requireAsked(piece);
        pieces.add(piece);
        partners.write(piece, draft.partners());
        files.store(piece, draft.files());
        news.changed(piece);
        return piece.getId();
    }

    /**
     * Writes on.
     *
     * @return its version
     * @throws NotPermittedException if the caller only reads it
     * @throws NotFoundException if a file is neither the piece's nor waits for the caller
     * @throws RuleViolationException if it was sent, answers a commission that does not ask the unit, or no more, units send it together that can not, or it has
     *     too many files
     * @throws StaleDataException if it was changed since it was seen
     */
    @RequiresPermission(PublicationPermissions.WRITE)
    public int write(long id, int version, @NotNull @Valid PieceDraft draft) {
        Piece piece = sight.lock(id);
        sight.requireWrites(piece);
        piece.write(version, draft, clock.instant());
        requireAsked(piece);
        partners.write(piece, draft.partners());
        files.store(piece, draft.files());
        pieces.flush();
        news.changed(piece);
        return piece.getVersion();
    }

    private void requireAsked(Piece piece) {
        if (piece.getCommissionId() != null) {
            commissions.find(piece.getCommissionId())
                .orElseThrow(() -> new NotFoundException("publications.commissionNotFound", piece.getCommissionId())).requireAsked(piece.getUnit());
        }
    }

    /** Deletes what was never signed. @throws RuleViolationException if it was, or waits for that @throws StaleDataException if it was changed */
    @RequiresPermission(PublicationPermissions.WRITE)
    public void delete(long id, int version) {
        Piece piece = sight.lock(id);
        sight.requireWrites(piece);
        piece.requireWritable();
        piece.requireSeen(version);
        if (piece.wasSigned()) {
            throw new RuleViolationException("publications.sentOnce", piece.getTitle());
        }
        acts.tell(PublicationActs.on(PublicationActs.DELETE, piece));
        news.forget(piece);
        files.removeAll(piece);
        pieces.remove(piece);
    }

    /**
     * Sends a piece to who signs for the unit.
     *
     * @throws RuleViolationException if it says nothing, was sent already, or nobody can sign for the unit
     * @throws StaleDataException if it was changed since it was seen
     */
    @RequiresPermission(PublicationPermissions.WRITE)
    public void send(long id, int version) {
        Piece piece = sight.lock(id);
        sight.requireWrites(piece);
        piece.send(version, clock.instant());
        if (sight.signers(piece.getUnit()).isEmpty()) {
            throw new RuleViolationException("publications.noSigner", piece.getUnit());
        }
        news.step(piece, PieceAct.SENT, null);
        acts.tell(PublicationActs.on(PublicationActs.SEND, piece));
    }

    /** Takes a piece back before it is signed. @throws RuleViolationException if it was */
    @RequiresPermission(PublicationPermissions.WRITE)
    public void recall(long id) {
        Piece piece = sight.lock(id);
        sight.requireWrites(piece);
        piece.recall(clock.instant());
        news.step(piece, PieceAct.RECALLED, null);
        acts.tell(PublicationActs.on(PublicationActs.RECALL, piece));
    }

    /**
     * Leaves a piece that was returned as it is: nobody is asked any more to write it anew. It stays a draft of its unit, with all that was done with it.
     *
     * @throws NotPermittedException if the caller only reads it
     * @throws RuleViolationException if it was not returned
     * @throws StaleDataException if it is not as the caller has read it
     */
    @RequiresPermission(PublicationPermissions.WRITE)
    public void layAside(long id, int version) {
        Piece piece = sight.lock(id);
        sight.requireWrites(piece);
        piece.layAside(version, clock.instant());
        news.step(piece, PieceAct.LAID_ASIDE, null);
        acts.tell(PublicationActs.on(PublicationActs.LAY_ASIDE, piece));
    }

    /**
     * Signs a piece, which sends it to the city's office and answers its commission.
     *
     * @throws NotPermittedException if the caller does not sign for the unit
     * @throws RuleViolationException if it does not wait for that
     * @throws StaleDataException if it is not as the caller has read it
     */
    @RequiresPermission(PublicationPermissions.SIGN)
    public void sign(long id, int version) {
        Piece piece = sight.lock(id);
        sight.requireSigns(piece);
        piece.sign(version, sight.myName(), clock.instant());
        partners.sign(piece);
        files.sign(piece);
        deliveries.deliver(piece);
        news.step(piece, PieceAct.SIGNED, null);
        news.tellPartners(piece);
        acts.tell(PublicationActs.on(PublicationActs.SIGN, piece));
    }

    /**
     * Takes a piece back that is signed and that no editor has dealt with: it is its author's draft again, and a commission that it answers waits for its unit again.
     * Editors, the units that have sent it, too, and its author are told.
     *
     * @throws NotPermittedException if the caller is neither its author nor signs for the unit
     * @throws RuleViolationException if it was not sent, or an editor has kept, adopted or returned it
     * @throws StaleDataException if it is not as the caller has read it
     */
    @RequiresLogin
    public void takeBack(long id, int version, @Words(message = "{publications.reasonMissing}")
            @Size(max = PieceStep.REMARK_MAX_CHARS, message = "{publications.reasonTooLong}") String reason) {
        Piece piece = sight.lock(id);
        if (!sight.takesBack(piece)) {
            throw new NotPermittedException("publications.notYours");
        }
        Instant sent = piece.getSubmittedAt();
        piece.takeBack(version, clock.instant());
        deliveries.undo(piece, sent);
        news.step(piece, PieceAct.TAKEN_BACK, reason);
        news.tellTakenBack(piece, reason);
        acts.tell(PublicationActs.on(PublicationActs.TAKE_BACK, piece).with("reason", reason));
    }

    /**
     * Returns a piece to its author.
     *
     * @throws NotPermittedException if the caller does not sign for the unit
     * @throws RuleViolationException if it does not wait for that
     * @throws StaleDataException if it is not as the caller has read it
     */
    @RequiresPermission(PublicationPermissions.SIGN)
    public void refuse(long id, int version, @Words(message = "{publications.reasonMissing}")
            @Size(max = PieceStep.REMARK_MAX_CHARS, message = "{publications.reasonTooLong}") String reason) {
        Piece piece = sight.lock(id);
        sight.requireSigns(piece);
        piece.refuse(version, clock.instant());
        news.step(piece, PieceAct.REFUSED, reason);
        news.tellAuthor(piece, "pieceReturned", piece.getTitle(), sight.myName(), reason);
        acts.tell(PublicationActs.on(PublicationActs.REFUSE, piece).with("reason", reason));
    }
}
