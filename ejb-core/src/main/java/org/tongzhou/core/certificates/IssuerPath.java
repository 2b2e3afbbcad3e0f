package org.tongzhou.core.certificates;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.tongzhou.core.shared.RuleViolationException;

/**
 * The way from a certificate to an issuer that has signed itself, each step proved by its signature (RFC 5280, 6.1). All issuers on it are trusted by the
 * office one by one; which has signed is said by the signature, as anybody may call himself by an issuer's name.
 */
final class IssuerPath {
    private static final int MAX_ISSUERS = 5;

    private IssuerPath() {
    }

    /**
     * The issuers above a certificate, the nearest first; the certificate itself if it is one that has signed itself.
     *
     * @param trusted those that are trusted now
     * @throws RuleViolationException if there is no such way, or one of them is not valid at this time
     */
    static List<TrustedIssuer> require(OfficeCertificate certificate, Collection<TrustedIssuer> trusted, Instant now) {
        List<TrustedIssuer> path = new ArrayList<>();
        OfficeCertificate below = certificate;
        while (!(below.isAuthority() && below.isOwnIssuer() && below.isSignedBy(below))) {
            TrustedIssuer issuer = signer(below, trusted).orElseThrow(() -> new RuleViolationException("certificates.issuerUnknown", certificate.facts().issuer()));
            if (path.size() == MAX_ISSUERS || path.contains(issuer) || issuer.certificate().pathLength() < countBetween(path)) {
                throw new RuleViolationException("certificates.pathTooLong");
            }
            if (!issuer.certificate().isWithinTime(now)) {
                throw new RuleViolationException("certificates.issuerExpired", issuer.getSubject());
            }
            path.add(issuer);
            below = issuer.certificate();
        }
        return path;
    }

    /** Authorities that the next one would have below itself. One that renews its own name does not count (RFC 5280, 4.2.1.9). */
    private static long countBetween(List<TrustedIssuer> path) {
        return path.stream().filter(issuer -> !issuer.certificate().isOwnIssuer()).count();
    }

    private static Optional<TrustedIssuer> signer(OfficeCertificate below, Collection<TrustedIssuer> trusted) {
        return trusted.stream().filter(issuer -> below.isSignedBy(issuer.certificate())).findFirst();
    }
}
