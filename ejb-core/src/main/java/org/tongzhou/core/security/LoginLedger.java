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

    @OpenToAll
    public Optional<String> findPasswordHash(String username) {
        return accounts.find(username).map(Account::getPasswordHash);
    }

    /**
     * Enters an attempt. A failure counts even where the lock alone refuses, so that guessing on prolongs it.
     *
     * @return whether the person is in: the password matched, the account is enabled and not locked
     */
    @OpenToAll
    public boolean enter(String username, boolean passwordMatched) {
        Account account = accounts.find(username).orElseThrow();
        FailedLogins failed = accounts.lockFailedLogins(account.getId());
        Instant now = clock.instant();
        if (!passwordMatched) {
            failed.failed(now);
            return false;
        }
        if (failed.isLocked(now) || !account.isEnabled()) {
            return false;
        }
        failed.succeeded();
        return true;
    }
}
