package org.tongzhou.core.reference.regulations;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.tongzhou.core.reference.HoldingStatus;

/** A regulation in a list. @param number null for none; the days are those of its {@link Term} */
public record RegulationRow(long id, int version, String title, String kind, String topic, String issuer, String number, HoldingStatus status, String unit,
    LocalDate issuedOn, LocalDate effectiveFrom, LocalDate expiresOn, LocalDate amendedFrom, LocalDate endedFrom, Instant changedAt) implements Serializable {

    public Term term() {
        return new Term(effectiveFrom, expiresOn, amendedFrom, endedFrom);
    }

    public Validity validity(LocalDate day) {
        return term().on(day);
    }
}
