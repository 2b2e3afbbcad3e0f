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
import java.util.List;
import java.util.Optional;
import org.tongzhou.core.shared.CommittedCache;

/** Keeps what {@link AccountDirectory} remembers, once for the whole server, and reads what it does not know. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AccountShelf {
    private static final int MAX_REMEMBERED = 10_000;

    @Inject
    AccountRepository accounts;
    @Inject
    PostRoles postRoles;
    @Inject
    RoleScopes scopes;
    @Inject
    LoginCertificates certificates;
    @Resource
    TransactionSynchronizationRegistry transactions;
    private CommittedCache<String, AccountRights> rights;

    @PostConstruct
    void open() {
        rights = new CommittedCache<>(transactions, MAX_REMEMBERED);
    }

    public void changed(@Observes AccountChanged event) {
        rights.changed(event.username());
    }

    /** The rights by user name; the same object for everybody who asks. */
    public CommittedCache<String, AccountRights> rights() {
        return rights;
    }

    /** The rights as they stand in the database; empty if there is no such account or it is disabled. */
    public Optional<AccountRights> read(String username) {
        return accounts.find(username)
            .filter(Account::isEnabled)
            .map(this::rights);
    }

    private AccountRights rights(Account account) {
        List<PostRole> byPosts = postRoles.of(account);
        AccountDetails details = account.details().withRoles(PostRoles.all(account, byPosts));
        return new AccountRights(details, account.appearance(), account.getPasswordSetAt(), certificates.findFingerprint(details.username()).orElse(null),
            accounts.permissionsOf(details.roles()), scopes.grants(account, byPosts));
    }
}
