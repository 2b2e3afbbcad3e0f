package org.tongzhou.core.reference.regulations;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * The days between which a regulation holds.
 *
 * @param effectiveFrom its first day
 * @param expiresOn     its last day by its own words; null for none
 * @param amendedFrom   since when it holds as later ones have changed it; null if none has
 * @param endedFrom     since when it is repealed or replaced; null if it is not
 */
public record Term(LocalDate effectiveFrom, LocalDate expiresOn, LocalDate amendedFrom, LocalDate endedFrom) implements Serializable {
    public Validity on(LocalDate day) {
        if (expiresOn != null && expiresOn.isBefore(day) && (endedFrom == null || endedFrom.isAfter(expiresOn))) {
            return Validity.EXPIRED;
        }
        if (reached(endedFrom, day)) {
            return Validity.REPEALED;
        }
        if (effectiveFrom.isAfter(day)) {
            return Validity.PENDING;
        }
        return reached(amendedFrom, day) ? Validity.AMENDED : Validity.IN_FORCE;
    }

    private static boolean reached(LocalDate from, LocalDate day) {
        return from != null && !from.isAfter(day);
    }

    /** Whether its own term ends between two days, both counted, and nothing ends it before. */
    public boolean endsBetween(LocalDate first, LocalDate last) {
        return expiresOn != null && !expiresOn.isBefore(first) && !expiresOn.isAfter(last) && (endedFrom == null || endedFrom.isAfter(expiresOn));
    }
}
