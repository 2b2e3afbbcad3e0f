package org.tongzhou.core.publications;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.tongzhou.core.publications.scores.RuleDraft;
import org.tongzhou.core.shared.Words;

/**
 * Where a text was used.
 *
 * @param carrier by the name that it has in the table of the day
 * @param issue   as the carrier counts its issues
 */
public record UseDraft(@Words(message = "{publications.carrierMissing}") @Size(max = RuleDraft.NAME_MAX_CHARS, message = "{publications.carrierTooLong}") String carrier,
    @NotNull @Size(max = UseDraft.ISSUE_MAX_CHARS, message = "{publications.issueTooLong}") String issue,
    @NotNull(message = "{publications.dayMissing}") LocalDate day) {
    public static final int ISSUE_MAX_CHARS = 60;
}
