package org.tongzhou.core.organization;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.shared.NotPermittedException;

/**
 * How far the caller's right to change goes: everywhere, or in the own unit and below. The own unit is that of his main post today; of a
 * post in a section, the unit that the section belongs to.
 */
@Dependent
class OrganizationScope {
    private final CurrentUser currentUser;
    private final StaffAccounts accounts;
    private final StaffRepository staff;
    private final Today today;

    @Inject
    OrganizationScope(CurrentUser currentUser, StaffAccounts accounts, StaffRepository staff, Today today) {
        this.currentUser = currentUser;
        this.accounts = accounts;
        this.staff = staff;
        this.today = today;
    }

    /** What the paths of all units begin with that the caller may keep; none if there are none. */
    Optional<String> path() {
        if (currentUser.isPermitted(OrganizationPermissions.MANAGE)) {
            return Optional.of("/");
        }
        return currentUser.isPermitted(OrganizationPermissions.MANAGE_OWN) ? ownPath() : Optional.empty();
    }

    private Optional<String> ownPath() {
        return accounts.findPersonId(currentUser.username()).flatMap(staff::findPerson)
            .filter(person -> person.main(today.day()).isHeldOn(today.day()))
            .map(person -> person.main(today.day()).getPost().getUnit().home().getPath());
    }

    /** Whether the caller may change what belongs to the unit: its sections, posts and people. */
    boolean keeps(OrgUnit unit) {
        return path().filter(unit.getPath()::startsWith).isPresent();
    }

    /** Whether the caller may change the unit itself; a unit's administrator may do so with sections only. */
    boolean changes(OrgUnit unit) {
        return currentUser.isPermitted(OrganizationPermissions.MANAGE) || unit.getKind().isSection() && keeps(unit);
    }

    /** @throws NotPermittedException if the caller may not {@link #keeps keep} it */
    void requireKeeps(OrgUnit unit) {
        if (!keeps(unit)) {
            throw new NotPermittedException("organization.notOwnUnit", unit.getLabel());
        }
    }

    /** @throws NotPermittedException if the caller may not {@link #changes change} it */
    void requireChanges(OrgUnit unit) {
        if (!changes(unit)) {
            throw new NotPermittedException("organization.notOwnUnit", unit.getLabel());
        }
    }

    /** @throws NotPermittedException if the caller may not change units of all kinds everywhere */
    void requireWhole() {
        if (!currentUser.isPermitted(OrganizationPermissions.MANAGE)) {
            throw new NotPermittedException("organization.cityOnly");
        }
    }
}
