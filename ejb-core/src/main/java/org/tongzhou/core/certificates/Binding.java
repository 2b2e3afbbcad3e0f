package org.tongzhou.core.certificates;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.tongzhou.core.security.AccountChanged;
import org.tongzhou.core.shared.DuplicateException;
import org.tongzhou.core.shared.RuleViolationException;

/** Gives an account its certificate, whoever asks for it: an administrator with a file, or the owner with one that he has shown. */
@Dependent
class Binding {
    @Inject
    CertificateRepository certificates;
    @Inject
    TrustedPath path;
    @Inject
    Event<AccountChanged> changed;
    @Inject
    Clock clock;

    /** Whether a certificate could be bound, and by which issuer. @throws RuleViolationException if not */
    TrustedIssuer check(OfficeCertificate certificate) {
        certificate.requireForPerson();
        Instant now = clock.instant();
        if (now.isAfter(certificate.notAfter())) {
            throw new RuleViolationException("certificates.expired", certificate.notAfter().toString().substring(0, 10));
        }
        return path.require(certificate).get(0);
    }

    /**
     * Binds it. One of the account that is good no longer gives way.
     *
     * @throws RuleViolationException if the certificate is not good, or the account has another one
     * @throws DuplicateException if it is another account's
     */
    ClientCertificate bind(String username, OfficeCertificate certificate, String by) {
        Instant now = clock.instant();
        TrustedIssuer issuer = certificates.lockIssuer(check(certificate).getId());
        certificates.refreshList(issuer.getId());
        check(certificate); // a list may have been read, or the issuer withdrawn, while this one waited
        Optional<ClientCertificate> known = certificates.find(certificate.fingerprint()).or(() -> certificates.find(issuer, certificate.serial()));
        known.filter(other -> !other.getUsername().equals(username)).ifPresent(other -> {
            throw new DuplicateException("certificates.ofAnother");
        });
        giveWay(username, known, now);
        ClientCertificate bound = known.orElseGet(() -> new ClientCertificate(username, issuer, certificate.facts(), by, now));
        if (known.isPresent()) {
            bound.bindAgain(username, by, now);
        } else {
            certificates.add(bound);
        }
        certificates.flush();
        changed.fire(AccountChanged.ofLogin(username));
        return bound;
    }

    private void giveWay(String username, Optional<ClientCertificate> known, Instant now) {
        certificates.findHeld(username).filter(held -> known.isEmpty() || known.get() != held).ifPresent(held -> {
            CertificateStatus status = held.status(now);
            boolean ends = status != CertificateStatus.VALID && status != CertificateStatus.NOT_YET;
            if (!ends && path.leadsTo(held.getIssuer())) {
                throw new RuleViolationException("certificates.holdsAnother", held.getCommonName());
            }
            held.replace(now);
            certificates.flush();
        });
    }
}
