package org.tongzhou.core.certificates;

import java.io.Serializable;
import java.time.Instant;

/**
 * A certificate with all that is known of it.
 *
 * @param personName  how the owner of the account is called here, to be compared with the name in the certificate
 * @param boundBy     user name of who bound it, the owner's own if enrolled by himself
 * @param endedAt     when it was revoked or withdrawn, {@code endedReason} why; null if it was not, or by its issuer's list
 */
public record CertificateDetails(long id, String username, String personName, CertificateStatus status, CertificateFacts facts, String boundBy, Instant boundAt,
    Instant endedAt, String endedReason) implements Serializable {
    /** Whether the certificate names somebody else than the account; names of organizations and numbers around the name do not matter. */
    public boolean isOtherName() {
        return !facts.commonName().contains(personName);
    }

    public boolean isRevocable() {
        return status != CertificateStatus.REVOKED;
    }
}
