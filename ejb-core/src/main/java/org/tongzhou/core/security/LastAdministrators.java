package org.tongzhou.core.security;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.tongzhou.core.shared.RuleViolationException;

/** Sees to it that somebody who can log in is left for each of the three administrators' roles. */
@Dependent
class LastAdministrators {
    @Inject
    AccountRepository accounts;

    /**
     * Does something that may shut an account out or take its roles; two who do so at once wait for each other.
     *
     * @throws RuleViolationException if nobody is left afterwards who administers as this account did
     */
    void keep(Account account, Runnable change) {
        List<String> administers = account.roles().stream().filter(AdministratorRoles::contains).sorted().toList();
        administers.forEach(accounts::lockRole);
        change.run();
        administers.forEach(this::require);
    }

    /** @throws RuleViolationException if nobody is left who administers so */
    void require(String role) {
        if (AdministratorRoles.contains(role) && accounts.countEnabledWith(role) == 0) {
            throw new RuleViolationException("security.lastAdministrator", new RoleName(role));
        }
    }
}
