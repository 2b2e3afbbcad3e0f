package org.tongzhou.core.publications.scores;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An entry of a unit in a list.
 *
 * @param pieceId      null where no piece earned it, or the reader may not know which; the title is empty then
 * @param detail       the issue of the carrier or the leader; empty where there is none
 * @param edition      with the year, the table by which it was given
 * @param cancelledAt  null if it stands
 */
public record ScoreEntryRow(long id, String unit, ScoreKind kind, Long pieceId, String title, String carrier, String detail, BigDecimal points,
    LocalDate scoredOn, int year, int edition, Instant cancelledAt, String cancelReason) {
    /** For who may know with what a unit has earned it, but not read that. */
    public ScoreEntryRow withoutPiece() {
        return new ScoreEntryRow(id, unit, kind, null, title, carrier, detail, points, scoredOn, year, edition, cancelledAt, cancelReason);
    }

    /** For who may know what a unit has earned, but not with what. */
    public ScoreEntryRow withoutTitle() {
        return new ScoreEntryRow(id, unit, kind, null, "", carrier, "", points, scoredOn, year, edition, cancelledAt, "");
    }
}
