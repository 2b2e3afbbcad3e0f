package org.tongzhou.core.security;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.AuditedAct;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.access.OpenToAll;
import org.tongzhou.core.access.Operator;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.configuration.Configuration;
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
    Configuration configuration;
    @Inject
    LastAdministrators lastAdministrators;
    @Inject
    PasswordProof proof;
    @Inject
    CurrentUser currentUser;
    @Inject
    Clock clock;
    @Inject
    Event<AccountChanged> changed;
    @Inject
    Acts acts;

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
        PasswordPolicy.of(configuration).check(beginning.username(), initialPassword);
        Account account = new Account(beginning, PasswordHasher.hash(initialPassword), temporary, clock.instant());
        accounts.add(account);
        tell(SecurityActs.on(SecurityActs.CREATE, account).with("unit", beginning.unit()).with("post", beginning.post()));
    }

    /**
     * Gives an account a role.
     *
     * @throws NotFoundException if there is no such account or role
     * @throws DuplicateException if the account holds the role already
     * @throws RuleViolationException if it is the caller's own account, or the one role excludes what it holds
     */
    @RequiresPermission(SecurityPermissions.MANAGE_ROLES)
    public void grantRole(@NotNull String username, @NotNull String role) {
        Account account = lockForRole(username, role);
        AdministratorRoles.requireCompatible(username, account.details().roles(), role);
        account.grant(role);
        tell(SecurityActs.on(SecurityActs.GRANT, account).changed("role", null, role));
    }

    /**
     * Takes a role from an account.
     *
     * @throws NotFoundException if there is no such account or role, or the account does not hold it
     * @throws RuleViolationException if it is the caller's own account, or the last one that can administer so
     */
    @RequiresPermission(SecurityPermissions.MANAGE_ROLES)
    public void revokeRole(@NotNull String username, @NotNull String role) {
        Account account = lockForRole(username, role);
        account.revoke(role);
        lastAdministrators.require(role);
        tell(SecurityActs.on(SecurityActs.REVOKE, account).changed("role", role, null));
    }

    /**
     * Shuts an account out, its open sessions included.
     *
     * @throws NotFoundException if there is no such account
     * @throws RuleViolationException if it is the caller's own, or the last one that can administer so
     */
    @RequiresPermission(SecurityPermissions.MANAGE_ACCOUNTS)
    public void disableAccount(@NotNull String username) {
        requireOther(username, "security.ownAccount");
        Account account = get(username);
        lastAdministrators.keep(account, account::disable);
        tell(SecurityActs.on(SecurityActs.DISABLE, account).changed(SecurityActs.ENABLED, true, false));
    }

    /** @throws NotFoundException if there is no such account @throws RuleViolationException if the security administrator has locked it */
    @RequiresPermission(SecurityPermissions.MANAGE_ACCOUNTS)
    public void enableAccount(@NotNull String username) {
        Account account = get(username);
        account.enable();
        tell(SecurityActs.on(SecurityActs.ENABLE, account).changed(SecurityActs.ENABLED, false, true));
    }

    /**
     * Gives an account a new password; its open sessions end.
     *
     * @param temporary whether the person must choose another one at the next login
     * @throws NotFoundException if there is no such account
     * @throws RuleViolationException if the password is not allowed, or the account is another administrator's: whoever knew its password
     *     could act as that one. The operator can
     */
    @RequiresPermission(SecurityPermissions.MANAGE_ACCOUNTS)
    public void resetPassword(@NotNull String username, @NotNull String newPassword, boolean temporary) {
        PasswordPolicy policy = PasswordPolicy.of(configuration);
        policy.check(username, newPassword);
        Account account = get(username);
        if (account.isAdministrator() && !isOperator() && !username.equals(currentUser.username())) {
            throw new RuleViolationException("security.administratorsPassword", username);
        }
        account.replacePassword(PasswordHasher.hash(newPassword), temporary, policy, clock.instant());
        tell(SecurityActs.on(SecurityActs.RESET_PASSWORD, account));
    }

    /** The accounts by user name. */
    @RequiresPermission(SecurityPermissions.READ_ACCOUNTS)
    public Slice<AccountDetails> listAccounts(@NotNull PageRequest page) {
        return new Slice<>(accounts.list(page).stream().map(Account::details).toList(), accounts.count());
    }

    /** The names of all roles, sorted. */
    @RequiresPermission(SecurityPermissions.READ_ACCOUNTS)
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
     * Changes the caller's own password. The caller's other sessions end.
     *
     * @throws NotPermittedException if the current password is wrong
     * @throws RuleViolationException if the new one is not allowed
     */
    @RequiresLogin
    public void changePassword(@NotNull String currentPassword, @NotNull String newPassword) {
        proof.require(currentPassword);
        Account account = get(currentUser.username());
        Instant now = clock.instant();
        account.choosePassword(newPassword, PasswordPolicy.of(configuration), now);
        currentUser.prove(now.plusMillis(1)); // the database may round
        tell(SecurityActs.on(SecurityActs.CHANGE_PASSWORD, account));
    }

    /** What is asked of passwords, to tell before somebody chooses one. */
    @OpenToAll
    public PasswordPolicy getPasswordPolicy() {
        return PasswordPolicy.of(configuration);
    }

    private Account get(String username) {
        return accounts.find(username)
            .orElseThrow(() -> new NotFoundException("security.accountNotFound", username));
    }

    /** Two who give roles to one account, or take the same administrator's role from two accounts, wait for each other. */
    private Account lockForRole(String username, String role) {
        requireOther(username, "security.ownRoles");
        if (!(AdministratorRoles.contains(role) ? accounts.lockRole(role) : accounts.isRole(role))) {
            throw new NotFoundException("security.roleNotFound", role);
        }
        return accounts.lock(username).orElseThrow(() -> new NotFoundException("security.accountNotFound", username));
    }

    private void requireOther(String username, String refusal) {
        if (username.equals(currentUser.username())) {
            throw new RuleViolationException(refusal);
        }
    }

    private boolean isOperator() {
        return currentUser.username().equals(Operator.USERNAME);
    }

    private void tell(AuditedAct act) {
        LOG.log(Level.INFO, "account {0}: {1} by {2}", act.objectId(), act.action(), currentUser.username());
        acts.tell(act);
        changed.fire(AccountChanged.by(act));
    }
}
