package org.tongzhou.core.security;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.tongzhou.core.security.LoginStep.Kind;
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

    /** Begins a login. An address that is locked costs no hash. */
    public LoginStep enterPassword(String username, String password, LoginSource source) {
        if (password.length() > PasswordPolicy.MAX_CHARS || ledger.isLocked(source.address())) {
            return new LoginStep(Kind.REFUSED, username, clock.instant(), null, false);
        }
        String asked = Account.isUsername(username) ? username : ""; // what cannot be one is not sent to the database
        Optional<String> hash = ledger.findPasswordHash(asked);
        boolean matched = PasswordHasher.matches(password, hash.orElse(NOBODYS_HASH));
        return entered(() -> ledger.enter(new LoginAttempt(asked, source, matched)));
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
