package org.tongzhou.core.publications.scores;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a table says.
 *
 * @param rules        one for each carrier, in their order
 * @param latePoints   taken for a commissioned piece that came late, a positive number
 * @param missedPoints taken for one that did not come
 * @param missesToZero after how many commissions late or missed a unit's year counts nothing; 0 for never
 * @param quotas       what units are to send each month, a unit once
 */
public record ScoreTableDraft(@NotNull @Size(min = 1, max = ScoreTableDraft.RULES_MAX, message = "{publications.rulesNumber}") List<@NotNull @Valid RuleDraft> rules,
    @NotNull(message = "{publications.pointsWrong}") @DecimalMin(value = "0", message = "{publications.pointsWrong}") @DecimalMax(value = "1000", message = "{publications.pointsWrong}") BigDecimal latePoints,
    @NotNull(message = "{publications.pointsWrong}") @DecimalMin(value = "0", message = "{publications.pointsWrong}") @DecimalMax(value = "1000", message = "{publications.pointsWrong}") BigDecimal missedPoints,
    @Min(value = 0, message = "{publications.missesWrong}") @Max(value = 100, message = "{publications.missesWrong}") int missesToZero,
    @NotNull @Size(max = ScoreTableDraft.QUOTAS_MAX, message = "{publications.quotasNumber}") List<@NotNull @Valid QuotaDraft> quotas) {
    public static final int RULES_MAX = 40;
    public static final int QUOTAS_MAX = 20;

    /** What a unit is to send in a month; 0 for nothing. */
    public int quota(String unit) {
        return quotas.stream().filter(quota -> quota.units().contains(unit)).mapToInt(QuotaDraft::monthly).max().orElse(0);
    }
}
