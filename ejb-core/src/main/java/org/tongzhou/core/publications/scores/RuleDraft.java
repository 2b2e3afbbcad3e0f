package org.tongzhou.core.publications.scores;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.tongzhou.core.shared.Words;

/**
 * What a carrier (载体) is worth.
 *
 * @param points            for being used in it, shared among the pieces of one text
 * @param instructionPoints for an instruction on it by a leader of its level
 */
public record RuleDraft(@Words(message = "{publications.carrierMissing}") @Size(max = RuleDraft.NAME_MAX_CHARS, message = "{publications.carrierTooLong}") String name,
    @NotNull ScoreLevel level,
    @NotNull(message = "{publications.pointsWrong}") @DecimalMin(value = "0", message = "{publications.pointsWrong}") @DecimalMax(value = "1000", message = "{publications.pointsWrong}") BigDecimal points,
    @NotNull(message = "{publications.pointsWrong}") @DecimalMin(value = "0", message = "{publications.pointsWrong}") @DecimalMax(value = "1000", message = "{publications.pointsWrong}") BigDecimal instructionPoints) {
    public static final int NAME_MAX_CHARS = 40;
}
