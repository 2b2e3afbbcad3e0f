package org.tongzhou.core.security;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.organization.KeptStaff;
import org.tongzhou.core.organization.OrganizationPermissions;
import org.tongzhou.core.organization.PersonDetails;
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
    /** What somebody may hold whose account his unit keeps. */
    static final Set<String> ROLES_OF_UNITS = Set.of(AdministratorRoles.STAFF, "publisher");

    @Inject
    AccountRepository accounts;
    @Inject
    PostRoles postRoles;
    @Inject
    KeptStaff staff;
    @Inject
    CurrentUser currentUser;

    /** What the posts give counts before there is an account, too: whoever opens it learns its first password. */
    AccountKeeper keeper(PersonDetails person, Optional<Account> account) {
        List<String> roles = account.map(postRoles::allOf).orElseGet(() -> postRoles.ofPerson(person.id()).stream().map(PostRole::role).toList());
        return keeper(staff.path(person.unitId()), roles, pathsWithAdministrator());
    }

    /** @param administered what {@link #pathsWithAdministrator} says */
    static AccountKeeper keeper(String path, Collection<String> roles, Collection<String> administered) {
        if (roles.stream().anyMatch(AdministratorRoles::contains)) {
            return AccountKeeper.OPERATOR;
        }
        return ROLES_OF_UNITS.containsAll(roles) && administered.stream().anyMatch(path::startsWith) ? AccountKeeper.UNIT : AccountKeeper.CITY;
    }

    /** The paths of the units that have an administrator who can log in. */
    List<String> pathsWithAdministrator() {
        Stream<Long> byPosts = postRoles.listUsernames(List.of(UNIT_ADMINISTRATOR)).stream().flatMap(username -> accounts.findPersonId(username).stream());
        return Stream.concat(accounts.listPeopleWith(UNIT_ADMINISTRATOR).stream(), byPosts).distinct()
            .flatMap(person -> staff.homePath(person).stream()).toList();
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
