package org.tongzhou.core.organization;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.shared.NotPermittedException;

/** How far the caller's right to change goes: everywhere for the city's administrator, else as far as {@link OrganizationPermissions#MANAGE_OWN} reaches. */
@Dependent
class OrganizationScope {
    private final CurrentUser currentUser;
    private final Reaches reaches;

    @Inject
    OrganizationScope(CurrentUser currentUser, Reaches reaches) {
        this.currentUser = currentUser;
        this.reaches = reaches;
    }

    /** To be asked many times within one transaction. */
    Keeping keeping() {
        boolean whole = currentUser.isPermitted(OrganizationPermissions.MANAGE);
        return new Keeping(whole, whole ? Reach.ALL : reaches.ofCaller(OrganizationPermissions.MANAGE_OWN));
    }

    /** Whether the caller may change what belongs to the unit: its sections, posts and people. */
    boolean keeps(OrgUnit unit) {
        return keeping().keeps(unit);
    }

    /** Whether the caller may change the unit itself; a unit's administrator may do so with sections only. */
    boolean changes(OrgUnit unit) {
        return keeping().changes(unit);
    }

    /** @throws NotPermittedException if the caller may not {@link #keeps keep} it */
    void requireKeeps(OrgUnit unit) {
        keeping().requireKeeps(unit);
    }

    /** @throws NotPermittedException if the caller may not {@link #changes change} it */
    void requireChanges(OrgUnit unit) {
        keeping().requireChanges(unit);
    }

    /** @throws NotPermittedException if the caller may not change units of all kinds everywhere */
    void requireWhole() {
        if (!keeping().whole()) {
            throw new NotPermittedException("organization.cityOnly");
        }
    }

    /**
     * What somebody may change.
     *
     * @param whole whether units of all kinds everywhere
     * @param reach the units whose sections, posts and people he may change
     */
    record Keeping(boolean whole, Reach reach) {
        boolean keeps(OrgUnit unit) {
            return reach.covers(unit);
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
