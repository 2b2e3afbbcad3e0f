package org.tongzhou.core.security;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.tongzhou.core.access.OpenToAll;

/** Counts logins of accounts and decides, after the password was compared, whether one succeeds. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LoginLedger {
    @Inject
    AccountRepository accounts;
    @Inject
    Clock clock;

    /** The hash to compare a password with, empty for an unknown user name. */
    @OpenToAll
    public Optional<String> findPasswordHash(String username) {
        return accounts.find(username).map(Account::getPasswordHash);
    }

    /**
     * Enters an attempt. A failure counts even where the lock alone refuses, so that guessing on prolongs it;
     * an unknown user name costs as much as a known one.
     *
     * @return whether the person is in: there is such an account, the password matched, it is enabled and not locked
     */
    @OpenToAll
    public boolean enter(String username, boolean passwordMatched) {
        Optional<Account> account = accounts.find(username);
        FailedLogins failed = accounts.lockFailedLogins(account.map(Account::getId).orElse(FailedLogins.NOBODYS_ID));
        Instant now = clock.instant();
        if (!passwordMatched || account.isEmpty()) {
            failed.failed(now);
            return false;
        }
        if (failed.isLocked(now) || !account.get().isEnabled()) {
            return false;
        }
        failed.succeeded();
        return true;
    }
}
