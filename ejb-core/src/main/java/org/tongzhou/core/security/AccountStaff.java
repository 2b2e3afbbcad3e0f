package org.tongzhou.core.security;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.tongzhou.core.organization.StaffAccounts;

/** Tells the organization who of its people a user is. */
@Dependent
public class AccountStaff implements StaffAccounts {
    private final AccountRepository accounts;

    @Inject
    public AccountStaff(AccountRepository accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<Long> findPersonId(String username) {
        return accounts.findPersonId(username);
    }
}
