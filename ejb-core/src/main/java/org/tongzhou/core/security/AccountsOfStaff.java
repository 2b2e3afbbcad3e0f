package org.tongzhou.core.security;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.organization.OrganizationPermissions;
import org.tongzhou.core.organization.StaffChanged;
import org.tongzhou.core.organization.StaffLeft;
import org.tongzhou.core.organization.UnitRenamed;
import org.tongzhou.core.shared.NotPermittedException;

/** Accounts follow the organization, in its transaction: name, unit and post are those of the person, and who has left is shut out and has no rights any more. */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(MANDATORY)
public class AccountsOfStaff {
    @Inject
    AccountRepository accounts;
    @Inject
    LastAdministrators lastAdministrators;
    @Inject
    RoleRepository roles;
    @Inject
    PostRoles postRoles;
    @Inject
    CurrentUser currentUser;
    @Inject
    Acts acts;
    @Inject
    Event<AccountChanged> changed;
    @Inject
    Event<AccountMoved> moved;

    public void personChanged(@Observes StaffChanged event) {
        accounts.findOfPerson(event.personId()).ifPresent(account -> {
            String before = account.details().unit();
            account.follow(event);
            changed.fire(new AccountChanged(account.getUsername()));
            if (!before.equals(event.unit())) {
                moved.fire(new AccountMoved(account.getUsername(), before, event.unit()));
            }
        });
    }

    public void personLeft(@Observes StaffLeft event) {
        accounts.findOfPerson(event.personId()).ifPresent(account -> {
            requireKeeper(account);
            lastAdministrators.keep(account, () -> account.leave()
                .forEach(role -> acts.tell(SecurityActs.on(SecurityActs.REVOKE, account).changed("role", role, null))));
            changed.fire(new AccountChanged(account.getUsername()));
        });
    }

    /** Who keeps a unit only does not end what the unit did not give. */
    private void requireKeeper(Account account) {
        boolean beyond = !roles.listOfUnits().containsAll(postRoles.allOf(account));
        if (beyond && currentUser.isKnown() && !currentUser.isPermitted(OrganizationPermissions.MANAGE)) {
            throw new NotPermittedException("security.notKeeper.CITY", account.details().displayName());
        }
    }

    /** Accounts of nobody in the organization have the names of units, too. */
    public void unitRenamed(@Observes UnitRenamed event) {
        accounts.renameUnit(event.oldName(), event.newName()).forEach(username -> changed.fire(new AccountChanged(username)));
    }
}
