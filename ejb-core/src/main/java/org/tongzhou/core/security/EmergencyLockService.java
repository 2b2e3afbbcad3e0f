package org.tongzhou.core.security;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.AuditedAct;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.RuleViolationException;

/**
 * Locks accounts that may be in the wrong hands, at once and whatever work is open (紧急锁定). Who keeps an account cannot enable it until the
 * security administrator has lifted the lock; then it is as it would be without.
 */
@Stateless
public class EmergencyLockService {
    @Inject
    AccountRepository accounts;
    @Inject
    LastAdministrators lastAdministrators;
    @Inject
    PasswordProof proof;
    @Inject
    CurrentUser currentUser;
    @Inject
    Event<AccountChanged> changed;
    @Inject
    Acts acts;

    /** Why an account is locked; none if it is not. @throws NotFoundException if there is no such account */
    @RequiresPermission(SecurityPermissions.LOCK_ACCOUNTS)
    public Optional<String> findReason(@NotNull String username) {
        return Optional.ofNullable(accounts.find(username).orElseThrow(() -> notFound(username)).getLockedReason());
    }

    /**
     * Locks an account; its open sessions end.
     *
     * @param password the caller's own
     * @throws NotPermittedException if the password is wrong
     * @throws NotFoundException if there is no such account
     * @throws RuleViolationException if no reason is given, it is the caller's own, locked already, or the last one that can administer so
     */
    @RequiresPermission(SecurityPermissions.LOCK_ACCOUNTS)
    public void lock(@NotNull String username,
            @NotNull @Size(max = Account.REASON_MAX_CHARS, message = "{security.lockReasonTooLong}") String reason,
            @NotNull String password) {
        if (username.equals(currentUser.username())) {
            throw new RuleViolationException("security.ownLock");
        }
        proof.require(password);
        Account account = accounts.find(username).orElseThrow(() -> notFound(username));
        lastAdministrators.keep(account, () -> get(username).lock(reason)); // the roles first, then the account, as who gives roles does it
        tell(SecurityActs.on(SecurityActs.EMERGENCY_LOCK, account).with("reason", account.getLockedReason()));
    }

    /**
     * @param password the caller's own
     * @throws NotPermittedException if the password is wrong
     * @throws NotFoundException if there is no such account
     * @throws RuleViolationException if it is not locked
     */
    @RequiresPermission(SecurityPermissions.LOCK_ACCOUNTS)
    public void lift(@NotNull String username, @NotNull String password) {
        proof.require(password);
        Account account = get(username);
        account.liftLock();
        tell(SecurityActs.on(SecurityActs.LIFT_LOCK, account));
    }

    private Account get(String username) {
        return accounts.lock(username).orElseThrow(() -> notFound(username));
    }

    private static NotFoundException notFound(String username) {
        return new NotFoundException("security.accountNotFound", username);
    }

    private void tell(AuditedAct act) {
        acts.tell(act);
        changed.fire(AccountChanged.by(act));
    }
}
