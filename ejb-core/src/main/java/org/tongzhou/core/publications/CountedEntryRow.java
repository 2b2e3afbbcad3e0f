package org.tongzhou.core.publications;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.tongzhou.core.publications.scores.ScoreEntryRow;
import org.tongzhou.core.publications.scores.ScoreKind;

/**
 * An entry behind a row of a published circular.
 *
 * @param belated  whether it is of a month before
 * @param reversed whether it was counted before and is taken off: its points are what that adds
 */
public record CountedEntryRow(boolean belated, boolean reversed, ScoreEntryRow entry) {
    /** @param cancelReason shown if it is taken off; what became of it after the circular was published is not the circular's */
    public CountedEntryRow(boolean belated, boolean reversed, long id, String unit, ScoreKind kind, Long pieceId, String title, String carrier, String detail, BigDecimal points,
            LocalDate scoredOn, int year, int edition, String cancelReason) {
        this(belated, reversed, new ScoreEntryRow(id, unit, kind, pieceId, title, carrier, detail, reversed ? points.negate() : points, scoredOn, year, edition, null,
            reversed ? cancelReason : null));
    }
}
