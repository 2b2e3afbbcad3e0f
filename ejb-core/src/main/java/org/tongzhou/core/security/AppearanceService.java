package org.tongzhou.core.security;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.shared.NotFoundException;

/** How the caller wants the portal to look, in every browser. */
@Stateless
public class AppearanceService {
    @Inject
    AccountRepository accounts;
    @Inject
    AccountDirectory directory;
    @Inject
    CurrentUser currentUser;
    @Inject
    Event<AccountChanged> changed;

    /** What the caller has chosen so far. */
    @RequiresLogin
    public AppearanceChoice getOwnChoice() {
        return directory.find(currentUser.username()).map(AccountRights::appearance).orElse(AppearanceChoice.NONE);
    }

    /** Remembers what the caller chooses; what is null in it stays as it was. */
    @RequiresLogin
    public void choose(@NotNull @Valid AppearanceChoice choice) {
        Account account = accounts.lock(currentUser.username()) // two choices made at once are both remembered
            .orElseThrow(() -> new NotFoundException("security.accountNotFound", currentUser.username()));
        account.choose(choice);
        changed.fire(AccountChanged.ofLogin(currentUser.username()));
    }
}
