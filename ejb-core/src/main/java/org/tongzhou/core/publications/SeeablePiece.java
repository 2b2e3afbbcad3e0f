package org.tongzhou.core.publications;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongzhou.core.organization.SeeableThing;
import org.tongzhou.core.organization.Sight;

/** Who sees a piece, by the rules of {@link PieceSight}. */
@Dependent
public class SeeablePiece implements SeeableThing {
    private final PieceRepository pieces;
    private final PieceSight sight;

    @Inject
    SeeablePiece(PieceRepository pieces, PieceSight sight) {
        this.pieces = pieces;
        this.sight = sight;
    }

    @Override
    public String kind() {
        return SearchablePiece.KIND;
    }

    @Override
    public List<Found> find(String text) {
        return pieces.listMeant(text, Found.number(text), FOUND_MAX).stream().map(SeeablePiece::found).toList();
    }

    @Override
    public Optional<String> findLabel(long id) {
        return pieces.find(id).map(piece -> found(piece).label());
    }

    /** As it was signed last, whatever its unit writes anew. */
    private static Found found(Piece piece) {
        return piece.getSubmittedAt() == null ? Found.unread(piece.getId(), piece.getUnit())
            : new Found(piece.getId(), piece.signedDraft().title(), piece.getUnit() + ' ' + piece.getAuthorName());
    }

    @Override
    public List<Sight> listSights(long id) {
        Piece piece = pieces.find(id).orElseThrow(() -> PieceSight.notFound(id));
        List<Sight> sights = new ArrayList<>(List.of(Sight.ofAccount(piece.getAuthor(), "publications.seen.author")));
        sights.addAll(sight.listSights(PublicationPermissions.WRITE, piece.getUnit()));
        if (piece.getStatus() != PieceStatus.DRAFT) {
            sights.addAll(sight.listSights(PublicationPermissions.SIGN, piece.getUnit()));
        }
        if (piece.getSubmittedAt() != null) {
            sights.addAll(sight.listEditors("publications.seen.pieceEditor"));
            pieces.listPartners(id, true).forEach(partner -> {
                sights.addAll(sight.listSights(PublicationPermissions.WRITE, partner.unit()));
                sights.addAll(sight.listSights(PublicationPermissions.SIGN, partner.unit()));
            });
        }
        return sights;
    }
}
