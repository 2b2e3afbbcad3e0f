package org.tongzhou.core.publications.scores;

import java.math.BigDecimal;
import java.time.LocalDate;

/** An entry of a unit in a list. @param pieceId null where no piece earned it; {@code year} and {@code edition} are of the table by which it was given */
public record ScoreEntryRow(long id, String unit, ScoreKind kind, Long pieceId, String title, String carrier, BigDecimal points, LocalDate scoredOn, int year,
    int edition) {
}
