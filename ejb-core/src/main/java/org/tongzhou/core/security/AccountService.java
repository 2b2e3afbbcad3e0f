package org.tongzhou.core.security;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.shared.DuplicateException;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.Slice;

/** Accounts and the roles they hold. What changes here counts at once, also for people who are logged in. */
@Stateless
public class AccountService {
    private static final Logger LOG = System.getLogger(AccountService.class.getName());

    @Inject
    AccountRepository accounts;
    @Inject
    AccountDirectory directory;
    @Inject
    PasswordProof proof;
    @Inject
    CurrentUser currentUser;
    @Inject
    Clock clock;
    @Inject
    Event<AccountChanged> changed;

    /**
     * Creates an enabled account without roles.
     *
     * @param initialPassword as {@link PasswordPolicy} allows it
     * @param temporary whether the person must choose another one at the first login
     * @throws DuplicateException if the user name is taken
     * @throws RuleViolationException if the user name or the password is not allowed
     */
    @RequiresPermission(SecurityPermissions.MANAGE_ACCOUNTS)
    public void createAccount(@NotNull @Valid NewAccount beginning, @NotNull String initialPassword, boolean temporary) {
        if (accounts.find(beginning.username()).isPresent()) {
            throw new DuplicateException("security.usernameTaken", beginning.username());
        }
        PasswordPolicy.check(beginning.username(), initialPassword);
        accounts.add(new Account(beginning, PasswordHasher.hash(initialPassword), temporary, clock.instant()));
        tell(beginning.username(), "created");
    }

    /**
     * @throws NotFoundException if there is no such account or role
     * @throws DuplicateException if the account holds the role already
     */
    @RequiresPermission(SecurityPermissions.MANAGE_ACCOUNTS)
    public void grantRole(@NotNull String username, @NotNull String role) {
        requireRole(role);
        get(username).grant(role);
        tell(username, "granted " + role);
    }

    /** @throws NotFoundException if there is no such account or role, or the account does not hold it */
    @RequiresPermission(SecurityPermissions.MANAGE_ACCOUNTS)
    public void revokeRole(@NotNull String username, @NotNull String role) {
        requireRole(role);
        get(username).revoke(role);
        tell(username, "revoked " + role);
    }

    /**
     * Shuts an account out, its open sessions included.
     *
     * @throws NotFoundException if there is no such account
     * @throws RuleViolationException if it is the caller's own
     */
    @RequiresPermission(SecurityPermissions.MANAGE_ACCOUNTS)
    public void disableAccount(@NotNull String username) {
        if (username.equals(currentUser.username())) {
            throw new RuleViolationException("security.ownAccount");
        }
        get(username).disable();
        tell(username, "disabled");
    }

    /** @throws NotFoundException if there is no such account */
    @RequiresPermission(SecurityPermissions.MANAGE_ACCOUNTS)
    public void enableAccount(@NotNull String username) {
        get(username).enable();
        tell(username, "enabled");
    }

    /**
     * Gives an account a new password.
     *
     * @param temporary whether the person must choose another one at the next login
     * @throws NotFoundException if there is no such account
     * @throws RuleViolationException if the password is not allowed
     */
    @RequiresPermission(SecurityPermissions.MANAGE_ACCOUNTS)
    public void resetPassword(@NotNull String username, @NotNull String newPassword, boolean temporary) {
        PasswordPolicy.check(username, newPassword);
        get(username).replacePassword(PasswordHasher.hash(newPassword), temporary, clock.instant());
        tell(username, "given a new password");
    }

    /** The accounts by user name. */
    @RequiresPermission(SecurityPermissions.MANAGE_ACCOUNTS)
    public Slice<AccountDetails> listAccounts(@NotNull PageRequest page) {
        return new Slice<>(accounts.list(page).stream().map(Account::details).toList(), accounts.count());
    }

    /** The names of all roles, sorted. */
    @RequiresPermission(SecurityPermissions.MANAGE_ACCOUNTS)
    public List<String> listRoles() {
        return accounts.listRoleNames();
    }

    /** The caller's own account. */
    @RequiresLogin
    public AccountDetails getOwnAccount() {
        return directory.find(currentUser.username())
            .map(AccountRights::account)
            .orElseThrow(() -> new NotFoundException("security.accountNotFound", currentUser.username()));
    }

    /**
     * Changes the caller's own password.
     *
     * @throws NotPermittedException if the current password is wrong
     * @throws RuleViolationException if the new one is not allowed
     */
    @RequiresLogin
    public void changePassword(@NotNull String currentPassword, @NotNull String newPassword) {
        proof.require(currentPassword);
        get(currentUser.username()).choosePassword(newPassword, clock.instant());
        tell(currentUser.username(), "given a new password");
    }

    private Account get(String username) {
        return accounts.find(username)
            .orElseThrow(() -> new NotFoundException("security.accountNotFound", username));
    }

    private void requireRole(String role) {
        if (!accounts.isRole(role)) {
            throw new NotFoundException("security.roleNotFound", role);
        }
    }

    private void tell(String username, String what) {
        LOG.log(Level.INFO, "account {0} {1} by {2}", username, what, currentUser.username());
        changed.fire(new AccountChanged(username));
    }
}
