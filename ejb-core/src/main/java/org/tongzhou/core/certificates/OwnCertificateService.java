package org.tongzhou.core.certificates;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.Optional;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.security.AccountChanged;
import org.tongzhou.core.security.PasswordProof;
import org.tongzhou.core.security.People;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.RuleViolationException;

/** The caller's own certificate. It is enrolled from a login at which it was shown: the handshake has proved that its key is in the caller's hands. */
@Stateless
public class OwnCertificateService {
    @Inject
    CertificateRepository certificates;
    @Inject
    Binding binding;
    @Inject
    People people;
    @Inject
    PasswordProof proof;
    @Inject
    CurrentUser currentUser;
    @Inject
    Event<AccountChanged> changed;
    @Inject
    Acts acts;
    @Inject
    Clock clock;

    /** The one that the caller has now. */
    @RequiresLogin
    public Optional<CertificateDetails> find() {
        return certificates.findHeld(currentUser.username()).map(held -> held.details(people.displayName(currentUser.username()), clock.instant()));
    }

    /** What was shown when this session began, unless it is the one that the caller has; none if nothing was, or nothing that can be read. */
    @RequiresLogin
    public Optional<CertificateFacts> findShown() {
        try {
            return currentUser.shownCertificate().map(CertificateFile::certificate).map(OfficeCertificate::facts)
                .filter(shown -> certificates.findHeld(currentUser.username()).filter(held -> held.getFingerprint().equals(shown.fingerprint())).isEmpty());
        } catch (RuleViolationException e) {
            return Optional.empty();
        }
    }

    /**
     * Takes the certificate that was shown when this session began for logins from now on.
     *
     * @throws NotPermittedException if the password is wrong
     * @throws RuleViolationException if none was shown, it is not good, or the caller has another one
     * @throws org.tongzhou.core.shared.DuplicateException if it is another account's
     */
    @RequiresLogin
    public void enrol(@NotNull String password) {
        proof.require(password);
        byte[] shown = currentUser.shownCertificate().orElseThrow(() -> new RuleViolationException("certificates.noneShown"));
        acts.tell(CertificateActs.on(CertificateActs.ENROL, binding.bind(currentUser.username(), CertificateFile.certificate(shown), currentUser.username())));
    }

    /**
     * Gives the certificate up; it can be enrolled again. Sessions that were opened with it end.
     *
     * @throws NotPermittedException if the password is wrong
     * @throws NotFoundException if the caller has none
     */
    @RequiresLogin
    public void withdraw(@NotNull String password) {
        proof.require(password);
        ClientCertificate held = certificates.findHeld(currentUser.username()).orElseThrow(() -> new NotFoundException("certificates.noneHeld"));
        ClientCertificate locked = certificates.lock(held.getId());
        if (!locked.isHeld()) { // revoked meanwhile
            throw new NotFoundException("certificates.noneHeld");
        }
        locked.withdraw(clock.instant());
        acts.tell(CertificateActs.on(CertificateActs.WITHDRAW, held));
        changed.fire(AccountChanged.ofLogin(currentUser.username()));
    }
}
