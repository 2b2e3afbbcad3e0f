package org.tongzhou.core.security;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Optional;
import org.tongzhou.core.shared.CommittedCache;

/**
 * The rights of the accounts, remembered between requests. A change is seen by every session as soon as it is committed.
 * Serves the core and the realm; it has no door of its own and tells nothing to the outside.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AccountDirectory {
    private static final int MAX_REMEMBERED = 10_000;

    @Inject
    AccountRepository accounts;
    @Resource
    TransactionSynchronizationRegistry transactions;
    private CommittedCache<String, AccountRights> rights;

    @PostConstruct
    void open() {
        rights = new CommittedCache<>(transactions, MAX_REMEMBERED);
    }

    /** Empty if there is no such account or it is disabled. */
    public Optional<AccountRights> find(String username) {
        return rights.get(username, this::read);
    }

    public void changed(@Observes AccountChanged event) {
        rights.changed(event.username());
    }

    private Optional<AccountRights> read(String username) {
        return accounts.find(username)
            .map(Account::details)
            .filter(AccountDetails::enabled)
            .map(account -> new AccountRights(account, accounts.permissionsOf(account.roles())));
    }
}
