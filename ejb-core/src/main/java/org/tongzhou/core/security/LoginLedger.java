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
    Event<AccountChanged> changed;
    @Inject
    Clock clock;

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
        if (!attempt.passwordMatched() || account.isEmpty()) {
            return failed(failed, attempt.address(), Kind.REFUSED);
        }
        if (isLocked(failed, attempt.address(), now) || !account.get().isEnabled()) {
            return Kind.REFUSED;
        }
        return factors.isInUse(account.get()) ? Kind.CODE : passed(account.get(), failed, now);
    }

    /** Enters a code after the password; a wrong one counts as a wrong password does. */
    @OpenToAll
    public Kind enterCode(LoginStep before, String code, String address) {
        Instant now = clock.instant();
        Optional<Account> account = accounts.find(before.username()).filter(Account::isEnabled);
        FailedLogins failed = lockFailedLogins(account);
        if (!before.waitsFor(Kind.CODE, now) || account.isEmpty() || isLocked(failed, address, now)) {
            return Kind.REFUSED;
        }
        return factors.accept(account.get(), code, now) ? passed(account.get(), failed, now) : failed(failed, address, Kind.CODE);
    }

    /**
     * Replaces a password that must be changed, for somebody who has proved all else.
     *
     * @throws RuleViolationException if the new one is not allowed
     */
    @OpenToAll
    public Kind replaceDuePassword(LoginStep before, String newPassword) {
        Optional<Account> account = accounts.find(before.username()).filter(Account::isEnabled);
        if (!before.waitsFor(Kind.NEW_PASSWORD, clock.instant()) || account.isEmpty()) {
            return Kind.REFUSED;
        }
        account.get().choosePassword(newPassword, clock.instant());
        changed.fire(new AccountChanged(before.username()));
        return Kind.DONE;
    }

    private FailedLogins lockFailedLogins(Optional<Account> account) {
        return accounts.lockFailedLogins(account.map(Account::getId).orElse(FailedLogins.NOBODYS_ID));
    }

    private boolean isLocked(FailedLogins failed, String address, Instant now) {
        return failed.isLocked(now) || accounts.findFailedAddress(address).filter(from -> from.isLocked(now)).isPresent();
    }

    private Kind failed(FailedLogins failed, String address, Kind next) {
        Instant now = clock.instant();
        failed.failed(now);
        accounts.lockFailedAddress(address).failed(now);
        return next;
    }

    private static Kind passed(Account account, FailedLogins failed, Instant now) {
        failed.succeeded();
        return account.isPasswordDue(now) ? Kind.NEW_PASSWORD : Kind.DONE;
    }
}
