package org.tongzhou.core.certificates;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.tongzhou.core.shared.RuleViolationException;

/** The way from a certificate up to what is trusted by itself, as it is now. */
@Dependent
class TrustedPath {
    @Inject
    CertificateRepository certificates;
    @Inject
    Clock clock;

    /**
     * The issuers above a certificate, the nearest first.
     *
     * @throws RuleViolationException if there is no such way, one of them is not valid now, or one says on its list that it has revoked what is below
     */
    List<TrustedIssuer> require(OfficeCertificate certificate) {
        List<TrustedIssuer> path = IssuerPath.require(certificate, certificates.listTrusted(), clock.instant());
        OfficeCertificate below = certificate;
        for (TrustedIssuer above : path) {
            String serial = below.serial();
            if (certificates.findList(above.getId()).filter(list -> list.has(serial)).isPresent()) {
                throw new RuleViolationException("certificates.revokedByIssuer");
            }
            below = above.certificate();
        }
        return path;
    }

    /** Whether an issuer is trusted, and all above it. */
    boolean leadsTo(TrustedIssuer issuer) {
        try {
            return issuer.isTrusted() && require(issuer.certificate()) != null;
        } catch (RuleViolationException e) {
            return false;
        }
    }
}
