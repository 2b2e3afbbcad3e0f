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
    public LoginStep enter(LoginAttempt attempt) {
        Optional<Account> account = accounts.find(attempt.username());
        FailedLogins failed = lockFailedLogins(account);
        Instant now = clock.instant();
        Reason reason = refusal(account, attempt, failed, now);
        if (reason == null) {
            return factors.isInUse(account.get()) ? step(Kind.CODE, account.get(), false) : passed(account.get(), failed, attempt.source(), false);
        }
        if (reason == Reason.UNKNOWN || reason == Reason.PASSWORD) {
            failed(account, failed, attempt.source());
        }
        audit.refused(account, attempt.username(), reason, attempt.source().address());
        return refused(attempt.username());
    }

    /** Why nobody gets in; null for welcome. */
    private Reason refusal(Optional<Account> account, LoginAttempt attempt, FailedLogins failed, Instant now) {
        if (account.isEmpty()) {
            return Reason.UNKNOWN;
        }
        if (!attempt.passwordMatched()) {
            return Reason.PASSWORD;
        }
        if (isLocked(failed, attempt.source(), now)) {
            return Reason.LOCKED;
        }
        return account.get().isEnabled() ? null : Reason.DISABLED;
    }

    /** Enters a code after the password; a wrong one counts as a wrong password does. */
    @OpenToAll
    public LoginStep enterCode(LoginStep before, String code, LoginSource source) {
        Instant now = clock.instant();
        Optional<Account> account = accounts.find(before.username()).filter(Account::isEnabled);
        FailedLogins failed = lockFailedLogins(account);
        Reason reason = refusal(account, before, Kind.CODE, failed, source);
        if (reason != null) {
            audit.refused(account, before.username(), reason, source.address());
            return refused(before.username());
        }
        if (factors.accept(account.get(), code, now)) {
            return passed(account.get(), failed, source, true);
        }
        failed(account, failed, source);
        audit.refused(account, before.username(), Reason.CODE, source.address());
        return step(Kind.CODE, account.get(), false);
    }

    /**
     * Replaces a password that must be changed, for somebody who has proved all else: that password and, if the account has a second factor, a code.
     *
     * @throws RuleViolationException if the new one is not allowed
     */
    @OpenToAll
    public LoginStep replaceDuePassword(LoginStep before, String newPassword, LoginSource source) {
        Optional<Account> account = accounts.find(before.username()).filter(Account::isEnabled);
        Reason reason = refusal(account, before, Kind.NEW_PASSWORD, lockFailedLogins(account), source);
        if (reason == null && factors.isInUse(account.get()) && !before.isCodeProved()) {
            reason = Reason.CODE;
        }
        if (reason != null) {
            audit.refused(account, before.username(), reason, source.address());
            return refused(before.username());
        }
        account.get().choosePassword(newPassword, PasswordPolicy.of(configuration), clock.instant());
        changed.fire(new AccountChanged(before.username()));
        audit.passwordChanged(account.get(), source.address());
        audit.succeeded(account.get(), source.address());
        return step(Kind.DONE, account.get(), before.isCodeProved());
    }

    /** Why a login does not go on; null if it does. A password that was set since must be proved first. */
    private Reason refusal(Optional<Account> account, LoginStep before, Kind wanted, FailedLogins failed, LoginSource source) {
        if (account.isEmpty()) {
            return Reason.DISABLED;
        }
        if (!before.waitsFor(wanted, account.get(), clock.instant())) {
            return Reason.EXPIRED;
        }
        return isLocked(failed, source, clock.instant()) ? Reason.LOCKED : null;
    }

    /** The caller leaves. */
    @RequiresLogin
    public void leave() {
        audit.left();
    }

    private FailedLogins lockFailedLogins(Optional<Account> account) {
        return accounts.lockFailedLogins(account.map(Account::getId).orElse(FailedLogins.NOBODYS_ID));
    }

    /** What strangers have tried does not lock a known device out, nor the other way round. */
    private boolean isLocked(FailedLogins failed, LoginSource source, Instant now) {
        return (source.isKnown() ? isLocked(source.device()) : failed.isLocked(now)) || isLocked(source.address());
    }

    private void failed(Optional<Account> account, FailedLogins failed, LoginSource source) {
        Instant now = clock.instant();
        int free = configuration.number(SecurityParameters.FREE_FAILURES);
        if (source.isKnown()) {
            accounts.lockFailedAddress(source.device()).failed(now, free);
        } else {
            boolean before = failed.isLocked(now);
            failed.failed(now, free);
            if (!before && failed.isLocked(now)) {
                account.ifPresent(locked -> audit.locked(locked, source.address()));
            }
        }
        accounts.lockFailedAddress(source.address()).failed(now, configuration.number(SecurityParameters.ADDRESS_FREE_FAILURES));
    }

    private LoginStep passed(Account account, FailedLogins failed, LoginSource source, boolean codeProved) {
        if (!source.isKnown()) {
            failed.succeeded(); // a known device forgives strangers nothing
        }
        if (account.isPasswordDue(PasswordPolicy.of(configuration), clock.instant())) {
            return step(Kind.NEW_PASSWORD, account, codeProved);
        }
        audit.succeeded(account, source.address());
        return step(Kind.DONE, account, codeProved);
    }

    private LoginStep step(Kind kind, Account account, boolean codeProved) {
        return new LoginStep(kind, account.details().username(), clock.instant(), account.getPasswordSetAt(), codeProved);
    }

    private LoginStep refused(String username) {
        return new LoginStep(Kind.REFUSED, username, clock.instant(), null, false);
    }

    /** Whether logins of an address, or a known device, are refused at present. */
    @OpenToAll
    public boolean isLocked(String place) {
        return accounts.findFailedAddress(place).filter(from -> from.isLocked(clock.instant())).isPresent();
    }
}
