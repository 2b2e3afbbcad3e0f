package org.tongzhou.core.security;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.tongzhou.core.shared.CommittedCache;

/**
 * The rights of the accounts, remembered between requests. A change is seen by every session as soon as it is committed.
 * Serves the core and the realm; it has no door of its own and tells nothing to the outside.
 *
 * <p>No bean of the EJB container itself: a page asks a dozen times, and only what is not remembered is worth a call of one.
 */
@Dependent
public class AccountDirectory {
    private final AccountShelf shelf;
    private final CommittedCache<String, AccountRights> rights;

    @Inject
    public AccountDirectory(AccountShelf shelf) {
        this.shelf = shelf;
        this.rights = shelf.rights();
    }

    /** Empty if there is no such account or it is disabled. */
    public Optional<AccountRights> find(String username) {
        return rights.get(username, shelf::read);
    }
}
