package org.tongzhou.core.publications;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.tongzhou.core.publications.scores.Earning;
import org.tongzhou.core.publications.scores.Points;
import org.tongzhou.core.publications.scores.ScoreBook;
import org.tongzhou.core.publications.scores.ScoreKind;

/**
 * The points of a text: those of each carrier, and of the instructions of each level the highest; shared among its pieces, and those of a piece among the
 * units that have sent it.
 */
@Dependent
class AdoptionScores {
    @Inject
    PieceRepository pieces;
    @Inject
    AdoptionRepository adoptions;
    @Inject
    ScoreBook scores;
    @Inject
    Clock clock;

    void book(AdoptionUse use) {
        book(use, ScoreKind.USE, use.getId(), use.getIssue(), use.getPoints(), use.getUsedOn());
    }

    private void book(AdoptionUse use, ScoreKind kind, long source, String detail, BigDecimal earned, LocalDate day) {
        List<Piece> parts = pieces.listOf(use.getAdoption().getId());
        List<BigDecimal> shares = Points.share(earned, parts.stream().map(Piece::getPercent).toList());
        for (int i = 0; i < parts.size(); i++) {
            Piece piece = parts.get(i);
            List<String> units = pieces.listUnits(piece);
            List<PartnerDraft> partners = pieces.listPartners(piece.getId(), true);
            List<Integer> percentages = Stream.concat(Stream.of(Partners.own(partners)), partners.stream().map(PartnerDraft::percent)).toList();
            List<BigDecimal> points = Points.share(shares.get(i), percentages);
            for (int j = 0; j < points.size(); j++) {
                scores.book(new Earning(units.get(j), kind, source, piece.getId(), piece.getTitle(), use.getCarrier(), detail), use.getTableId(), points.get(j), day);
            }
        }
    }

    void cancel(Instruction instruction, Actor by, String reason) {
        scores.cancel(ScoreKind.INSTRUCTION, instruction.getId(), reason);
        instruction.cancel(by, reason, clock.instant());
    }

    /** The use is cancelled: so is what it has earned, and what instructions on others of its level add is counted anew. */
    void cancel(AdoptionUse use, String reason) {
        scores.cancel(ScoreKind.USE, use.getId(), reason);
        settle(use);
    }

    /** Has each standing instruction of the level earn what it adds to those before it. */
    void settle(AdoptionUse use) {
        BigDecimal highest = Points.NONE;
        for (Instruction each : adoptions.listInstructions(use.getAdoption().getId())) {
            if (!each.isStanding() || !each.getUse().isStanding() || each.getUse().getLevel() != use.getLevel()) {
                continue;
            }
            BigDecimal bonus = each.getUse().getInstructionPoints();
            BigDecimal added = bonus.subtract(highest).max(Points.NONE);
            if (added.compareTo(each.getPoints()) != 0) {
                scores.cancel(ScoreKind.INSTRUCTION, each.getId(), null);
                each.earn(added);
                if (added.signum() > 0) {
                    book(each.getUse(), ScoreKind.INSTRUCTION, each.getId(), each.getLeader(), added, each.getGivenOn());
                }
            }
            highest = highest.max(bonus);
        }
    }
}
