package org.tongzhou.core.publications.scores;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;

/**
 * How many pieces each of some units is to send in a month (报送任务); nothing is taken from who sends less, but the circular shows it.
 *
 * @param units their labels
 */
public record QuotaDraft(@Min(value = 1, message = "{publications.quotaWrong}") @Max(value = QuotaDraft.MONTHLY_MAX, message = "{publications.quotaWrong}") int monthly,
    @NotEmpty(message = "{publications.quotaUnits}") @Size(max = QuotaDraft.UNITS_MAX) List<@NotBlank @Size(max = QuotaDraft.UNIT_MAX_CHARS) String> units) implements Serializable {
    public static final int MONTHLY_MAX = 200;
    static final int UNITS_MAX = 500;
    static final int UNIT_MAX_CHARS = 120;
}
