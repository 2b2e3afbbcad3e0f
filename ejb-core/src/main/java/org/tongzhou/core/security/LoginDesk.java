package org.tongzhou.core.security;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.tongzhou.core.shared.Conflicts;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

/**
 * Where people prove who they are, before they are logged in. A failure says nothing about its reason, neither by its answer nor by its
 * duration: a hash is computed and an attempt entered for unknown, disabled and locked accounts as well.
 */
@Dependent
public class LoginDesk {
    /** Stands for the hash of accounts that do not exist. */
    private static final String NOBODYS_HASH = PasswordHasher.hash("nobody");

    private final LoginLedger ledger;
    private final Clock clock;

    @Inject
    public LoginDesk(LoginLedger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Begins a login without a certificate, or proves once more who is logged in. */
    public LoginStep enterPassword(String username, String password, LoginSource source) {
        return enterPassword(username, password, source, null);
    }

    /**
     * Begins a login. An address that is locked costs no hash.
     *
     * @param shown the certificate that was shown, DER, of which it is proved that its key is in the hands of who shows it; null if none was
     */
    public LoginStep enterPassword(String username, String password, LoginSource source, byte[] shown) {
        if (password.length() > PasswordPolicy.MAX_CHARS || ledger.isLocked(source.address())) {
            return LoginStep.refused(username, clock.instant());
        }
        String asked = Account.isUsername(username) ? username : ""; // what cannot be one is not sent to the database
        Optional<String> hash = ledger.findPasswordHash(asked);
        boolean matched = PasswordHasher.matches(password, hash.orElse(NOBODYS_HASH));
        String certificate = shown == null ? null : ledger.recognize(shown).filter(login -> login.username().equals(asked)).map(CertifiedLogin::fingerprint).orElse(null);
        return entered(() -> ledger.enter(new LoginAttempt(asked, source, matched, certificate)));
    }

    /** Begins a login with a certificate alone, where the office allows that. @param shown as above */
    public LoginStep enterCertificate(byte[] shown, LoginSource source) {
        return entered(() -> ledger.enterCertificate(shown, source));
    }

    /** Whether a certificate alone logs in. */
    public boolean isCertificateEnough() {
        return ledger.isCertificateEnough();
    }

    /** Goes on with a code of the authenticator application, or a recovery code. */
    public LoginStep enterCode(LoginStep before, String code, LoginSource source) {
        return entered(() -> ledger.enterCode(before, code, source));
    }

    /**
     * Goes on with a new password.
     *
     * @throws RuleViolationException if it is not allowed; the step goes on waiting
     */
    public LoginStep choosePassword(LoginStep before, String newPassword, LoginSource source) {
        return ledger.replaceDuePassword(before, newPassword, source);
    }

    /** Two first failures of an address at the same moment both make its row. */
    private static LoginStep entered(Supplier<LoginStep> entry) {
        AtomicReference<LoginStep> next = new AtomicReference<>();
        Conflicts.retryOnce(() -> next.set(entry.get()), () -> new StaleDataException("security.loginBusy"));
        return next.get();
    }
}
