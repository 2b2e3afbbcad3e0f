package org.tongzhou.core.publications;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tongzhou.core.shared.RuleViolationException;

/** The units that send a piece together. */
@Dependent
class Partners {
    private static final int WHOLE = 100;

    @Inject
    PieceRepository pieces;
    @Inject
    PieceSight sight;

    /** Has these units send the piece together with its own. @throws RuleViolationException if one is its own, stands twice or sends nothing, or nothing is left for its own */
    void write(Piece piece, List<PartnerDraft> partners) {
        if (!partners.equals(pieces.listPartners(piece.getId(), false))) {
            requireRight(piece, partners);
            pieces.replacePartners(piece.getId(), partners, false);
        }
    }

    /** The piece was signed: the units that send it now have sent it. */
    void sign(Piece piece) {
        pieces.replacePartners(piece.getId(), pieces.listPartners(piece.getId(), false), true);
    }

    private void requireRight(Piece piece, List<PartnerDraft> partners) {
        Set<String> written = sight.listWritten();
        Set<String> units = new HashSet<>(Set.of(piece.getUnit()));
        for (PartnerDraft partner : partners) {
            if (!units.add(partner.unit())) {
                throw new RuleViolationException("publications.partnerTwice", partner.unit());
            }
            if (!written.contains(partner.unit())) {
                throw new RuleViolationException("publications.partnerUnknown", partner.unit());
            }
        }
        if (own(partners) < 1) {
            throw new RuleViolationException("publications.partnersWhole");
        }
    }

    /** What is left for the unit that writes it, per cent. */
    static int own(List<PartnerDraft> partners) {
        return WHOLE - partners.stream().mapToInt(PartnerDraft::percent).sum();
    }
}
