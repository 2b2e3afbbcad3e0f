package org.tongzhou.core.security;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.tongzhou.core.access.OpenToAll;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.configuration.Configuration;
import org.tongzhou.core.security.LoginAudit.Reason;
import org.tongzhou.core.security.LoginStep.Kind;
import org.tongzhou.core.shared.RuleViolationException;

/** Counts logins and decides, after password or code were compared, how they go on. Each entry is a transaction of its own: what fails is counted, too. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LoginLedger {
    @Inject
    AccountRepository accounts;
    @Inject
    SecondFactors factors;
    @Inject
    Configuration configuration;
    @Inject
    Event<AccountChanged> changed;
    @Inject
    Clock clock;
    @Inject
    LoginAudit audit;

    /** The hash to compare a password with, empty for an unknown user name. */
    @OpenToAll
    public Optional<String> findPasswordHash(String username) {
        return accounts.find(username).map(Account::getPasswordHash);
    }

    /**
     * Enters a password. A failure counts even where the lock alone refuses, so that guessing on prolongs it; an unknown user name costs
     * as much as a known one.
     *
     * @return {@link Kind#REFUSED} unless there is such an account, the password matched, it is enabled, and neither it nor the address is locked
     */
    @OpenToAll
    public Kind enter(LoginAttempt attempt) {
        Optional<Account> account = accounts.find(attempt.username());
        FailedLogins failed = lockFailedLogins(account);
        Instant now = clock.instant();
        Reason reason = refusal(account, attempt, failed, now);
        if (reason == null) {
            return factors.isInUse(account.get()) ? Kind.CODE : passed(account.get(), failed, attempt.address(), now);
        }
        if (reason == Reason.UNKNOWN || reason == Reason.PASSWORD) {
            failed(account, failed, attempt.address());
        }
        audit.refused(account, attempt.username(), reason, attempt.address());
        return Kind.REFUSED;
    }

    /** Why nobody gets in; null for welcome. */
    private Reason refusal(Optional<Account> account, LoginAttempt attempt, FailedLogins failed, Instant now) {
        if (account.isEmpty()) {
            return Reason.UNKNOWN;
        }
        if (!attempt.passwordMatched()) {
            return Reason.PASSWORD;
        }
        if (isLocked(failed, attempt.address(), now)) {
            return Reason.LOCKED;
        }
        return account.get().isEnabled() ? null : Reason.DISABLED;
    }

    /** Enters a code after the password; a wrong one counts as a wrong password does. */
    @OpenToAll
    public Kind enterCode(LoginStep before, String code, String address) {
        Instant now = clock.instant();
        Optional<Account> account = accounts.find(before.username()).filter(Account::isEnabled);
        FailedLogins failed = lockFailedLogins(account);
        if (!before.waitsFor(Kind.CODE, now) || account.isEmpty() || isLocked(failed, address, now)) {
            audit.refused(account, before.username(), account.isEmpty() ? Reason.DISABLED : before.waitsFor(Kind.CODE, now) ? Reason.LOCKED : Reason.EXPIRED, address);
            return Kind.REFUSED;
        }
        if (factors.accept(account.get(), code, now)) {
            return passed(account.get(), failed, address, now);
        }
        failed(account, failed, address);
        audit.refused(account, before.username(), Reason.CODE, address);
        return Kind.CODE;
    }

    /**
     * Replaces a password that must be changed, for somebody who has proved all else.
     *
     * @throws RuleViolationException if the new one is not allowed
     */
    @OpenToAll
    public Kind replaceDuePassword(LoginStep before, String newPassword, String address) {
        Optional<Account> account = accounts.find(before.username()).filter(Account::isEnabled);
        if (!before.waitsFor(Kind.NEW_PASSWORD, clock.instant()) || account.isEmpty()) {
            audit.refused(account, before.username(), account.isEmpty() ? Reason.DISABLED : Reason.EXPIRED, address);
            return Kind.REFUSED;
        }
        account.get().choosePassword(newPassword, PasswordPolicy.of(configuration), clock.instant());
        changed.fire(new AccountChanged(before.username()));
        audit.passwordChanged(account.get(), address);
        audit.succeeded(account.get(), address);
        return Kind.DONE;
    }

    /** The caller leaves. */
    @RequiresLogin
    public void leave() {
        audit.left();
    }

    private FailedLogins lockFailedLogins(Optional<Account> account) {
        return accounts.lockFailedLogins(account.map(Account::getId).orElse(FailedLogins.NOBODYS_ID));
    }

    private boolean isLocked(FailedLogins failed, String address, Instant now) {
        return failed.isLocked(now) || accounts.findFailedAddress(address).filter(from -> from.isLocked(now)).isPresent();
    }

    private void failed(Optional<Account> account, FailedLogins failed, String address) {
        Instant now = clock.instant();
        boolean before = failed.isLocked(now);
        failed.failed(now, configuration.number(SecurityParameters.FREE_FAILURES));
        accounts.lockFailedAddress(address).failed(now, configuration.number(SecurityParameters.ADDRESS_FREE_FAILURES));
        if (!before && failed.isLocked(now)) {
            account.ifPresent(locked -> audit.locked(locked, address));
        }
    }

    private Kind passed(Account account, FailedLogins failed, String address, Instant now) {
        failed.succeeded();
        if (account.isPasswordDue(PasswordPolicy.of(configuration), now)) {
            return Kind.NEW_PASSWORD;
        }
        audit.succeeded(account, address);
        return Kind.DONE;
    }
}
