package org.tongzhou.core.publications;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import org.tongzhou.core.shared.Words;

/** What units are asked for. @param units by their labels */
public record CommissionDraft(@Words(message = "{publications.topicMissing}") @Size(max = PieceDraft.TITLE_MAX_CHARS, message = "{publications.titleTooLong}") String topic,
    @NotNull @Size(max = CommissionDraft.REQUIREMENT_MAX_CHARS, message = "{publications.requirementTooLong}") String requirement,
    @NotNull(message = "{publications.dueMissing}") Instant dueAt,
    @NotNull @Size(min = 1, max = CommissionDraft.UNITS_MAX, message = "{publications.unitsNumber}") Set<@NotNull @Size(max = 120, message = "{publications.unitWrong}") String> units) {
    public static final int REQUIREMENT_MAX_CHARS = 1000;
    public static final int UNITS_MAX = 200;
}
