package org.tongzhou.core.publications;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/** A unit that sends a piece together with the one that writes it (联合报送). @param percent its part of the points of the piece; what is left is the writing unit's */
public record PartnerDraft(@NotBlank(message = "{publications.partnerMissing}") @Size(max = PartnerDraft.UNIT_MAX_CHARS) String unit,
    @Min(value = 1, message = "{publications.partnerPart}") @Max(value = PartnerDraft.PERCENT_MAX, message = "{publications.partnerPart}") int percent) implements Serializable {
    public static final int PERCENT_MAX = 99;
    static final int UNIT_MAX_CHARS = 120;
}
