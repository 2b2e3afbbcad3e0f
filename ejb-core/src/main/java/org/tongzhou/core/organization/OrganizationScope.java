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
        return accounts.findPersonId(currentUser.username()).flatMap(this::homePath);
    }

    /** The path of the unit where somebody has the own post today; of a section, that of its unit. */
    Optional<String> homePath(long personId) {
        return staff.findPerson(personId)
            .filter(person -> person.main(today.day()).isHeldOn(today.day()))
            .map(person -> person.main(today.day()).getPost().getUnit().home().getPath());
    }

    /** The same, to be asked many times within one transaction. */
    Reach reach() {
        return new Reach(currentUser.isPermitted(OrganizationPermissions.MANAGE), path());
    }

    /** Whether the caller may change what belongs to the unit: its sections, posts and people. */
    boolean keeps(OrgUnit unit) {
        return reach().keeps(unit);
    }

    /** Whether the caller may change the unit itself; a unit's administrator may do so with sections only. */
    boolean changes(OrgUnit unit) {
        return reach().changes(unit);
    }

    /** @throws NotPermittedException if the caller may not {@link #keeps keep} it */
    void requireKeeps(OrgUnit unit) {
        reach().requireKeeps(unit);
    }

    /** @throws NotPermittedException if the caller may not {@link #changes change} it */
    void requireChanges(OrgUnit unit) {
        reach().requireChanges(unit);
    }

    /** @throws NotPermittedException if the caller may not change units of all kinds everywhere */
    void requireWhole() {
        if (!reach().whole()) {
            throw new NotPermittedException("organization.cityOnly");
        }
    }

    /**
     * How far somebody's right goes.
     *
     * @param whole whether everywhere
     * @param path  what the paths of all units begin with that he keeps; none if there are none
     */
    record Reach(boolean whole, Optional<String> path) {
        boolean keeps(OrgUnit unit) {
            return path.filter(unit.getPath()::startsWith).isPresent();
        }

        boolean changes(OrgUnit unit) {
            return whole || unit.getKind().isSection() && keeps(unit);
        }

        void requireKeeps(OrgUnit unit) {
            require(keeps(unit), unit);
        }

        void requireChanges(OrgUnit unit) {
            require(changes(unit), unit);
        }

        private static void require(boolean permitted, OrgUnit unit) {
            if (!permitted) {
                throw new NotPermittedException("organization.notOwnUnit", unit.getLabel());
            }
        }
    }
}
