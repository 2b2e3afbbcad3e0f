package org.tongzhou.core.security;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.AuditedAct;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.configuration.Configuration;
import org.tongzhou.core.organization.OpenWork;
import org.tongzhou.core.organization.OrganizationPermissions;
import org.tongzhou.core.organization.PersonDetails;
import org.tongzhou.core.organization.StaffService;
import org.tongzhou.core.shared.DuplicateException;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.RuleViolationException;

/**
 * The accounts of the people of the organization, as their one keeper opens, shuts and mends them ({@link StaffAccountScope}); others are
 * refused by a {@link NotPermittedException}. What would let a passer-by at an open screen in asks for the caller's password.
 */
@Stateless
public class StaffAccountService {
    @Inject
    AccountRepository accounts;
    @Inject
    AccountOpening opening;
    @Inject
    StaffAccountScope scope;
    @Inject
    StaffService staff;
    @Inject
    SecondFactors factors;
    @Inject
    PasswordProof proof;
    @Inject
    Configuration configuration;
    @Inject
    Event<OpenWork> openWork;
    @Inject
    Event<AccountChanged> changed;
    @Inject
    Acts acts;
    @Inject
    Clock clock;

    /** @throws NotFoundException if there is no such person */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public StaffAccountState getAccount(long personId) {
        PersonDetails person = staff.getPerson(personId);
        Optional<Account> account = accounts.findOfPerson(personId);
        AccountKeeper keeper = scope.keeper(person, account);
        boolean mayKeep = person.mayKeep() && scope.isCaller(keeper);
        if (account.isEmpty()) {
            String proposed = opening.propose(List.of(person.facts().name())).get(0);
            return new StaffAccountState(null, proposed, StaffAccountStatus.NONE, false, null, false, keeper, mayKeep);
        }
        Account found = account.get();
        boolean pausing = accounts.findFailedLogins(found.getId()).filter(failed -> failed.isLocked(clock.instant())).isPresent();
        return new StaffAccountState(found.getUsername(), null, found.ofPerson().status(), pausing, found.getLockedReason(), factors.isInUse(found), keeper,
            mayKeep);
    }

    /**
     * Opens an account for a person, who chooses another password at the first login.
     *
     * @param password the caller's own
     * @return with the password for the first login, never told again
     * @throws NotPermittedException if the password is wrong
     * @throws DuplicateException if the person has an account, or the user name is taken
     * @throws RuleViolationException if the user name is not allowed, or the person has left
     */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public OpenedAccount open(long personId, @NotNull String username, @NotNull String password) {
        PersonDetails person = staff.getPerson(personId);
        scope.require(person, accounts.findOfPerson(personId));
        StaffAccountScope.requireHere(person);
        proof.require(password);
        return opening.open(AccountBeginning.of(person, username));
    }

    /**
     * Gives a person, who has forgotten the password, one for the next login; open sessions end.
     *
     * @param password the caller's own
     * @throws NotPermittedException if the password is wrong
     * @throws NotFoundException if the person has no account
     * @throws RuleViolationException if the person has left
     */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public OpenedAccount renewPassword(long personId, @NotNull String password) {
        PersonDetails person = staff.getPerson(personId);
        String username = keptUsername(person);
        StaffAccountScope.requireHere(person);
        proof.require(password);
        Account account = lock(username);
        scope.require(person, Optional.of(account)); // meanwhile it may have become another's
        String fresh = InitialPasswords.make(account.getUsername());
        account.replacePassword(PasswordHasher.hash(fresh), true, PasswordPolicy.of(configuration), clock.instant());
        tell(SecurityActs.on(SecurityActs.RESET_PASSWORD, account));
        return new OpenedAccount(account.getUsername(), fresh, person.facts().name(), person.unit(), person.post());
    }

    /**
     * Shuts an account, its open sessions included.
     *
     * @throws NotFoundException if the person has no account
     * @throws RuleViolationException if work is not handed over yet
     */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public void disable(long personId) {
        PersonDetails person = staff.getPerson(personId);
        Account account = keptAccount(person);
        OpenWork work = new OpenWork(personId);
        openWork.fire(work);
        if (work.total() > 0) {
            throw new RuleViolationException("security.openWork", person.facts().name(), work.total());
        }
        account.disable();
        tell(SecurityActs.on(SecurityActs.DISABLE, account).changed(SecurityActs.ENABLED, true, false));
    }

    /**
     * @throws NotFoundException if the person has no account
     * @throws RuleViolationException if the person has left, or the security administrator has locked the account
     */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public void enable(long personId) {
        PersonDetails person = staff.getPerson(personId);
        Account account = keptAccount(person);
        StaffAccountScope.requireHere(person);
        account.enable();
        tell(SecurityActs.on(SecurityActs.ENABLE, account).changed(SecurityActs.ENABLED, false, true));
    }

    /** Logins are no longer refused for too many wrong passwords; those from an address that guessed still are. @throws NotFoundException if the person has no account */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public void forgiveFailures(long personId) {
        Account account = keptAccount(staff.getPerson(personId));
        accounts.lockFailedLogins(account.getId()).succeeded();
        tell(SecurityActs.on(SecurityActs.FORGIVE, account));
    }

    /**
     * Takes the second factor of somebody away who has lost it; the caller has made sure who it is.
     *
     * @param password the caller's own
     * @throws NotPermittedException if the password is wrong
     * @throws NotFoundException if the person has no account, or it has no second factor
     */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public void removeSecondFactor(long personId, @NotNull String password) {
        PersonDetails person = staff.getPerson(personId);
        String username = keptUsername(person);
        proof.require(password);
        Account account = lock(username);
        scope.require(person, Optional.of(account));
        factors.remove(factors.find(account).filter(SecondFactor::isInUse)
            .orElseThrow(() -> new NotFoundException("security.secondFactorNotInUse")));
        tell(SecurityActs.on(SecurityActs.REMOVE_SECOND_FACTOR, account));
    }

    private Account keptAccount(PersonDetails person) {
        return lock(keptUsername(person));
    }

    private String keptUsername(PersonDetails person) {
        Optional<Account> found = accounts.findOfPerson(person.id());
        scope.require(person, found);
        return found.map(Account::getUsername).orElseThrow(() -> new NotFoundException("security.noStaffAccount", person.facts().name()));
    }

    /** The account as it is now, locked until the transaction ends. */
    private Account lock(String username) {
        return accounts.lock(username).orElseThrow(() -> new NotFoundException("security.accountNotFound", username));
    }

    private void tell(AuditedAct act) {
        acts.tell(act);
        changed.fire(AccountChanged.by(act));
    }
}
