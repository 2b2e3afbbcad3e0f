package org.tongzhou.core.certificates;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.security.AccountChanged;
import org.tongzhou.core.shared.RuleViolationException;

/** Does what the revocation list of an issuer says. */
@Dependent
class Revocation {
    /** How much the clock of an issuer may be ahead. */
    private static final Duration SKEW = Duration.ofMinutes(5);
    /** For the audit: no person has given a reason. */
    private static final String BY_ISSUER = "BY_ISSUER";

    @Inject
    CertificateRepository certificates;
    @Inject
    Event<AccountChanged> changed;
    @Inject
    Acts acts;
    @Inject
    Clock clock;

    /** @return how many certificates of accounts were revoked by it @throws RuleViolationException if it is not a good list, or not newer than the known one */
    int read(byte... file) {
        ListFile list = new ListFile(file);
        Instant now = clock.instant();
        TrustedIssuer signer = signer(list);
        if (list.thisUpdate().isAfter(now.plus(SKEW))) {
            throw new RuleViolationException("certificates.listOfFuture");
        }
        TrustedIssuer issuer = certificates.lockIssuer(signer.getId());
        RevocationList known = certificates.findList(issuer.getId()).orElseGet(() -> new RevocationList(issuer.getId()));
        if (!known.take(list, now)) {
            throw new RuleViolationException("certificates.listNotNewer");
        }
        certificates.add(known);
        List<ClientCertificate> revoked = certificates.listHeld(issuer).stream().filter(held -> known.has(held.getSerial()))
            .map(held -> certificates.lock(held.getId())).filter(ClientCertificate::isHeld).toList();
        acts.tell(CertificateActs.on(CertificateActs.READ_LIST, issuer).with("entries", list.serials().size()).with("revoked", revoked.size()));
        revoked.forEach(held -> revoke(held, now));
        certificates.listTrusted().stream().filter(below -> isRevoked(below, issuer, known)).forEach(below -> distrust(below, now));
        return revoked.size();
    }

    /** Whether a list says nothing new. @throws RuleViolationException if it is none of a trusted issuer */
    boolean isKnown(byte... file) {
        ListFile list = new ListFile(file);
        TrustedIssuer signer = signer(list);
        return certificates.findState(signer.getId()).filter(known -> !list.thisUpdate().isAfter(known.thisUpdate())).isPresent();
    }

    private TrustedIssuer signer(ListFile list) {
        return certificates.listTrusted().stream().filter(list::isSignedBy).findFirst()
            .orElseThrow(() -> new RuleViolationException("certificates.listOfNobody"));
    }

    private void revoke(ClientCertificate held, Instant now) {
        held.revokeByIssuer(now);
        acts.tell(CertificateActs.on(CertificateActs.REVOKE, held).with("reason", BY_ISSUER));
        changed.fire(AccountChanged.ofLogin(held.getUsername()));
    }

    /** An issuer that was certified by this one. */
    private static boolean isRevoked(TrustedIssuer below, TrustedIssuer issuer, RevocationList list) {
        OfficeCertificate certificate = below.certificate();
        return !below.getId().equals(issuer.getId()) && list.has(certificate.serial()) && certificate.isSignedBy(issuer.certificate());
    }

    private void distrust(TrustedIssuer below, Instant now) {
        below.withdrawByIssuer(now);
        acts.tell(CertificateActs.on(CertificateActs.DISTRUST, below).with("reason", BY_ISSUER));
        certificates.listHolders().forEach(holder -> changed.fire(AccountChanged.ofLogin(holder)));
    }
}
