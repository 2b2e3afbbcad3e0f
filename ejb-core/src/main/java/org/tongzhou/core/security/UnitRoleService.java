package org.tongzhou.core.security;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.organization.OrganizationPermissions;
import org.tongzhou.core.organization.PersonDetails;
import org.tongzhou.core.organization.StaffService;
import org.tongzhou.core.shared.DuplicateException;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.RuleViolationException;

/**
 * The roles of units (单位角色), which a unit's administrator gives to the people whose accounts the unit keeps; all others, and those of accounts
 * that the city keeps, are the security administrator's to give. Whoever runs the system gives none.
 */
@Stateless
public class UnitRoleService {
    @Inject
    AccountRepository accounts;
    @Inject
    RoleRepository roles;
    @Inject
    StaffAccountScope scope;
    @Inject
    StaffService staff;
    @Inject
    CurrentUser currentUser;
    @Inject
    Event<AccountChanged> changed;
    @Inject
    Acts acts;

    /** Those that the caller can give to a person or take away; none if that is not his to do. @throws NotFoundException if there is no such person */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public List<UnitRole> list(long personId) {
        PersonDetails person = staff.getPerson(personId);
        Optional<Account> account = accounts.findOfPerson(personId).filter(Account::isEnabled)
            .filter(found -> !found.getUsername().equals(currentUser.username()) && scope.keeps(person, Optional.of(found)));
        if (account.isEmpty() || isCity()) {
            return List.of();
        }
        List<String> held = account.get().details().roles();
        return roles.list(offered()).stream().map(role -> role.ofUnit(held.contains(role.getName()))).toList();
    }

    /**
     * Gives a role to a person.
     *
     * @throws NotFoundException if there is no such person, or no account
     * @throws NotPermittedException if the account is not the caller's unit's to keep
     * @throws RuleViolationException if it is no role of units, or the person has left
     * @throws DuplicateException if the account holds it
     */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public void give(long personId, @NotNull String role) {
        PersonDetails person = staff.getPerson(personId);
        StaffAccountScope.requireHere(person);
        Account account = lock(person, role);
        account.grant(role);
        acts.tell(SecurityActs.on(SecurityActs.GRANT, account).changed("role", null, role));
        changed.fire(new AccountChanged(account.getUsername()));
    }

    /**
     * Takes a role from a person.
     *
     * @throws NotFoundException if there is no such person, no account, or it does not hold the role
     * @throws NotPermittedException if the account is not the caller's unit's to keep
     * @throws RuleViolationException if it is no role of units
     */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public void take(long personId, @NotNull String role) {
        Account account = lock(staff.getPerson(personId), role);
        account.revoke(role);
        acts.tell(SecurityActs.on(SecurityActs.REVOKE, account).changed("role", role, null));
        changed.fire(new AccountChanged(account.getUsername()));
    }

    /** The role first, as all do who give one. */
    private Account lock(PersonDetails person, String role) {
        if (isCity()) {
            throw new NotPermittedException("security.unitRolesOfUnits");
        }
        roles.lock(role);
        if (!offered().contains(role)) {
            throw new RuleViolationException("security.roleNotOfUnits", new RoleName(role));
        }
        Account account = accounts.findOfPerson(person.id()).flatMap(found -> accounts.lock(found.getUsername()))
            .orElseThrow(() -> new NotFoundException("security.noStaffAccount", person.facts().name()));
        scope.require(person, Optional.of(account));
        return account;
    }

    /** Everybody is a member of the staff. */
    private List<String> offered() {
        return roles.listOfUnits().stream().filter(role -> !role.equals(AdministratorRoles.STAFF)).toList();
    }

    private boolean isCity() {
        return currentUser.isPermitted(OrganizationPermissions.MANAGE);
    }
}
