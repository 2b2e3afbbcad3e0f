package org.tongzhou.core.security;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.organization.KeptStaff;
import org.tongzhou.core.organization.OrganizationPermissions;
import org.tongzhou.core.organization.PersonDetails;
import org.tongzhou.core.organization.Reach;
import org.tongzhou.core.organization.Reaches;
import org.tongzhou.core.organization.StaffStatus;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.RuleViolationException;

/**
 * Whose accounts are whose to keep; each has one keeper (ADR 0030). A unit's administrator keeps those of its people. The city's keeps those
 * of the units' administrators, of others with rights that a unit does not give, and of units that have no administrator. Those of the three
 * administrators are kept by commands of the operator alone.
 */
@Dependent
class StaffAccountScope {
    static final String UNIT_ADMINISTRATOR = "unit-admin";

    @Inject
    RoleRepository roles;
    @Inject
    PostRoles postRoles;
    @Inject
    Reaches reaches;
    @Inject
    KeptStaff staff;
    @Inject
    CurrentUser currentUser;

    /** What the posts give counts before there is an account, too: whoever opens it learns its first password. */
    AccountKeeper keeper(PersonDetails person, Optional<Account> account) {
        List<String> roles = account.map(postRoles::allOf).orElseGet(() -> postRoles.ofPerson(person.id()).stream().map(PostRole::role).toList());
        return keeper(person.unitId(), staff.path(person.unitId()), roles, administered(), rolesOfUnits());
    }

    /** @param administered what {@link #administered} says @param ofUnits what {@link #rolesOfUnits} says */
    static AccountKeeper keeper(long unitId, String path, Collection<String> roles, Reach administered, Collection<String> ofUnits) {
        if (roles.stream().anyMatch(AdministratorRoles::contains)) {
            return AccountKeeper.OPERATOR;
        }
        return ofUnits.containsAll(roles) && administered.covers(unitId, path) ? AccountKeeper.UNIT : AccountKeeper.CITY;
    }

    /** The units that have an administrator of their own who can log in: all that somebody reaches who is not the city's and does not reach everything. */
    Reach administered() {
        Set<String> giving = new HashSet<>(roles.listGiving(OrganizationPermissions.MANAGE_OWN));
        giving.removeAll(roles.listGiving(OrganizationPermissions.MANAGE));
        Set<String> usernames = new HashSet<>(postRoles.listUsernames(giving));
        giving.forEach(role -> usernames.addAll(roles.listUsernames(role)));
        return usernames.stream().map(username -> reaches.of(username, OrganizationPermissions.MANAGE_OWN)).filter(reach -> !reach.all())
            .reduce(Reach.NONE, Reach::and);
    }

    /** What somebody may hold whose account his unit keeps. */
    List<String> rolesOfUnits() {
        return roles.listOfUnits();
    }

    /** Whether the caller is this kind of keeper. */
    boolean isCaller(AccountKeeper keeper) {
        return keeper == (currentUser.isPermitted(OrganizationPermissions.MANAGE) ? AccountKeeper.CITY : AccountKeeper.UNIT);
    }

    boolean keeps(PersonDetails person, Optional<Account> account) {
        return person.mayKeep() && isCaller(keeper(person, account));
    }

    /**
     * @throws NotPermittedException if the account is another's to keep
     * @throws RuleViolationException if it is the caller's own
     */
    void require(PersonDetails person, Optional<Account> account) {
        if (!person.mayKeep()) {
            throw new NotPermittedException("security.notOwnStaff", person.facts().name());
        }
        AccountKeeper keeper = keeper(person, account);
        if (!isCaller(keeper)) {
            throw new NotPermittedException("security.notKeeper." + keeper, person.facts().name());
        }
        if (account.filter(own -> own.getUsername().equals(currentUser.username())).isPresent()) {
            throw new RuleViolationException("security.ownStaffAccount");
        }
    }

    /** @throws RuleViolationException if the person has left */
    static void requireHere(PersonDetails person) {
        if (person.status() == StaffStatus.LEFT) {
            throw new RuleViolationException("security.staffHasLeft", person.facts().name());
        }
    }
}
