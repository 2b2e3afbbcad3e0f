package org.tongzhou.core.publications;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.core.shared.Words;

/**
 * What editors do with what units have sent: adopt a piece or several as one text, keep one for later, return one. Of two who take the same
 * piece, the second is refused. Each method throws {@link NotFoundException} for what was never sent.
 */
@Stateless
public class EditorService {
    public static final int PIECES_MAX = 20;

    @Inject
    PieceRepository pieces;
    @Inject
    AdoptionRepository adoptions;
    @Inject
    PieceSight sight;
    @Inject
    Deliveries deliveries;
    @Inject
    PublicationNews news;
    @Inject
    Event<PieceMerged> merged;
    @Inject
    Acts acts;
    @Inject
    Clock clock;

    /** Keeps a piece for a later issue. @throws RuleViolationException if it does not wait for an editor @throws StaleDataException if it is not as it was read */
    @RequiresPermission(PublicationPermissions.EDIT)
    public void keep(long id, int version, @NotNull @Size(max = PieceStep.REMARK_MAX_CHARS, message = "{publications.reasonTooLong}") String remark) {
        Piece piece = lock(id);
        piece.keep(version, clock.instant());
        news.step(piece, PieceAct.KEPT, remark);
        acts.tell(PublicationActs.on(PublicationActs.KEEP, piece).with("reason", remark));
    }

    /** Returns a piece to its author; a commission that it answers waits for its unit again. @throws RuleViolationException if it does not wait */
    @RequiresPermission(PublicationPermissions.EDIT)
    public void giveBack(long id, int version, @Words(message = "{publications.reasonMissing}")
            @Size(max = PieceStep.REMARK_MAX_CHARS, message = "{publications.reasonTooLong}") String reason) {
        Piece piece = lock(id);
        piece.giveBack(version, clock.instant());
        deliveries.lose(piece);
        news.step(piece, PieceAct.RETURNED, reason);
        news.tellAuthor(piece, "pieceReturned", piece.getTitle(), sight.myName(), reason);
        acts.tell(PublicationActs.on(PublicationActs.RETURN, piece).with("reason", reason));
    }

    /**
     * Adopts pieces as one text, which begins with their words one behind the other and shares its points among them equally.
     *
     * @param versions by the ids of at most {@value #PIECES_MAX} pieces, as they were read
     * @return the id of the text
     * @throws RuleViolationException if one of them does not wait for an editor
     * @throws StaleDataException if one of them is not as it was read
     */
    @RequiresPermission(PublicationPermissions.EDIT)
    public long adopt(@NotNull @Size(min = 1, max = PIECES_MAX, message = "{publications.piecesNumber}") Map<@NotNull Long, @NotNull Integer> versions) {
        List<Piece> taken = new ArrayList<>();
        for (long id : new TreeSet<>(versions.keySet())) { // in one order, whoever takes what
            Piece piece = lock(id);
            piece.requireWaiting(versions.get(id));
            taken.add(piece);
        }
        String body = taken.stream().map(Piece::getBody).collect(Collectors.joining());
        Adoption adoption = new Adoption(taken.get(0).getTitle(), body, sight.me().username(), sight.myName(), clock.instant());
        adoptions.add(adoption);
        for (int i = 0; i < taken.size(); i++) {
            taken.get(i).adopt(adoption, Shares.part(i, taken.size()), clock.instant());
            tellAdopted(taken.get(i));
        }
        acts.tell(PublicationActs.on(PublicationActs.ADOPT, adoption).with("rows", taken.size()));
        return adoption.getId();
    }

    /**
     * Adds a piece to a text that nobody has used yet. It gets an equal part of the points; the others keep theirs in proportion. An issue that is being arranged and has the text
     * prints the piece, too, and names its units.
     *
     * @param version of the piece, as it was read; {@code adoptionVersion} that of the text
     * @throws RuleViolationException if the text was used, has enough pieces, or stands in an issue that is not arranged any more, or the piece does not wait
     * @throws StaleDataException if one of them is not as it was read
     */
    @RequiresPermission(PublicationPermissions.EDIT)
    public void merge(long id, int version, long adoptionId, int adoptionVersion) {
        Adoption adoption = adoptions.lock(adoptionId).orElseThrow(() -> AdoptionService.notFound(adoptionId));
        Piece piece = lock(id);
        adoption.requireUnused(adoptionVersion);
        List<Piece> parts = new ArrayList<>(pieces.listOf(adoptionId));
        if (parts.size() >= PIECES_MAX) {
            throw new RuleViolationException("publications.piecesNumber");
        }
        piece.requireWaiting(version);
        List<Integer> shares = Shares.joined(parts.stream().map(Piece::getPercent).toList());
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).share(shares.get(i));
        }
        piece.adopt(adoption, shares.get(parts.size()), clock.instant());
        adoption.absorb(piece);
        merged.fire(new PieceMerged(adoptionId, pieces.listUnits(piece), piece.getBody()));
        tellAdopted(piece);
        acts.tell(PublicationActs.on(PublicationActs.ADOPT, adoption).with("piece", piece.getTitle()));
    }

    private void tellAdopted(Piece piece) {
        news.step(piece, PieceAct.ADOPTED, null);
        news.tellAuthor(piece, "pieceAdopted", piece.getTitle());
    }

    private Piece lock(long id) {
        return pieces.lock(id).filter(piece -> piece.getSubmittedAt() != null).orElseThrow(() -> PieceSight.notFound(id));
    }
}
