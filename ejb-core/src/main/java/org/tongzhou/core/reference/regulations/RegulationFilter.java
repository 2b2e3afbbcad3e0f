package org.tongzhou.core.reference.regulations;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.tongzhou.core.reference.Holding;
import org.tongzhou.core.reference.HoldingStatus;

/**
 * Which regulations somebody looks for, in what order.
 *
 * @param text     part of the title, the number or the issuer, in any case; empty for all
 * @param kind     a code, {@code topic} another, {@code issuer} a name; null for any
 * @param year     in which it was issued; null for any
 * @param validity null for any
 * @param day      on which it has that validity, or, if none is asked for, is in force; null for today and any validity
 * @param status   null for what readers see: what is published; else what the caller keeps and stands so
 */
public record RegulationFilter(@NotNull @Size(max = RegulationFilter.TEXT_MAX_CHARS, message = "{reference.searchTooLong}") String text,
    @Size(max = Holding.CODE_MAX_CHARS) String kind, @Size(max = Holding.CODE_MAX_CHARS) String topic,
    @Size(max = RegulationDraft.ISSUER_MAX_CHARS) String issuer, Integer year, Validity validity, LocalDate day, HoldingStatus status,
    @NotNull RegulationSort sort, boolean descending) {
    public static final int TEXT_MAX_CHARS = 60;
    public static final RegulationFilter ALL = new RegulationFilter("", null, null, null, null, null, null, null, RegulationSort.ISSUED, true);

    /** Those whose title, number or issuer has these words. */
    public static RegulationFilter of(String text) {
        return new RegulationFilter(text, null, null, null, null, null, null, null, RegulationSort.ISSUED, true);
    }
}
