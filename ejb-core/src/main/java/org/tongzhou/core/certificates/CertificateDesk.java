package org.tongzhou.core.certificates;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tongzhou.core.configuration.Configuration;
import org.tongzhou.core.security.CertifiedLogin;
import org.tongzhou.core.security.LoginCertificates;
import org.tongzhou.core.shared.RuleViolationException;

/**
 * Knows certificates that people show when they log in. That the key is theirs was proved by the handshake; what is compared here is the whole certificate
 * with the one that was bound, and each time anew whether it, its issuers and their lists are good at this moment.
 */
@Dependent
public class CertificateDesk implements LoginCertificates {
    @Inject
    CertificateRepository certificates;
    @Inject
    TrustedPath path;
    @Inject
    Configuration configuration;
    @Inject
    Clock clock;

    @Override
    public Optional<CertifiedLogin> recognize(byte... shown) {
        try {
            OfficeCertificate certificate = CertificateFile.certificate(shown);
            return certificates.find(certificate.fingerprint()).filter(ClientCertificate::isHeld).filter(held -> isGood(held, certificate))
                .map(held -> new CertifiedLogin(held.getUsername(), held.getFingerprint()));
        } catch (RuleViolationException e) {
            return Optional.empty();
        }
    }

    private boolean isGood(ClientCertificate held, OfficeCertificate certificate) {
        Instant now = clock.instant();
        if (held.status(now) != CertificateStatus.VALID) {
            return false;
        }
        List<TrustedIssuer> issuers = path.require(certificate);
        return !configuration.isOn(CertificateParameters.FRESH_LIST) || issuers.stream().allMatch(issuer -> isFresh(issuer, now));
    }

    private boolean isFresh(TrustedIssuer issuer, Instant now) {
        return certificates.findState(issuer.getId()).filter(list -> !list.isStale(now)).isPresent();
    }

    @Override
    public boolean isNeeded(String username) {
        return certificates.isNeeded(username);
    }

    @Override
    public Optional<String> findFingerprint(String username) {
        return certificates.findHeld(username).filter(held -> path.leadsTo(held.getIssuer())).map(ClientCertificate::getFingerprint);
    }
}
