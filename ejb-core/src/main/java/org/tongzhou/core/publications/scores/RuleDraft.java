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
 * @param key               what it is known by in all tables, however it is called; null for a new one
 * @param points            for being used in it, shared among the pieces of one text
 * @param instructionPoints for an instruction on it by a leader of its level
 */
public record RuleDraft(@Size(max = RuleDraft.KEY_MAX_CHARS) String key,
    @Words(message = "{publications.carrierMissing}") @Size(max = RuleDraft.NAME_MAX_CHARS, message = "{publications.carrierTooLong}") String name,
    @NotNull ScoreLevel level,
    @NotNull(message = "{publications.pointsWrong}") @DecimalMin(value = "0", message = "{publications.pointsWrong}") @DecimalMax(value = "1000", message = "{publications.pointsWrong}") BigDecimal points,
    @NotNull(message = "{publications.pointsWrong}") @DecimalMin(value = "0", message = "{publications.pointsWrong}") @DecimalMax(value = "1000", message = "{publications.pointsWrong}") BigDecimal instructionPoints) {
    public static final int NAME_MAX_CHARS = 40;
    public static final int KEY_MAX_CHARS = 36;

    /** A new one. */
    public RuleDraft(String name, ScoreLevel level, BigDecimal points, BigDecimal instructionPoints) {
        this(null, name, level, points, instructionPoints);
    }
}
