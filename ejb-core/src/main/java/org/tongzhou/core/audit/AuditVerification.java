package org.tongzhou.core.audit;

import java.time.Instant;
import java.util.List;

/**
 * What a look at the whole audit has found.
 *
 * @param at       when it was done
 * @param first    number of the first entry that is kept, {@code last} of the last one
 * @param checked  how many were looked at
 * @param findings what is wrong, in the order of the numbers; at most 20
 */
public record AuditVerification(Instant at, long first, long last, long checked, List<AuditFinding> findings) {
    public AuditVerification {
        findings = List.copyOf(findings);
    }

    public boolean isWhole() {
        return findings.isEmpty();
    }
}
