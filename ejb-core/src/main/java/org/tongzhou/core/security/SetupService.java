package org.tongzhou.core.security;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.tongzhou.core.access.OpenToAll;
import org.tongzhou.core.access.Operator;
import org.tongzhou.core.shared.DuplicateException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.RuleViolationException;

/** Appoints the first three administrators of an office that has none, for whoever has the {@link SetupKey}. */
@Stateless
public class SetupService {
    @Inject
    AccountService service;
    @Inject
    AccountRepository accounts;
    @Inject
    SetupKey key;

    /** Whether the office still has no administrator at all. */
    @OpenToAll
    public boolean isOpen() {
        return !accounts.hasAdministrators();
    }

    /**
     * Makes an account for each of the three administrators, in the order system, security, audit. Each has a password that is told once and
     * replaced at the first login, so that whoever appoints them cannot act as one.
     *
     * @param typed the key
     * @throws NotPermittedException if it is not the key
     * @throws RuleViolationException if the office has an administrator
     * @throws DuplicateException if two of the three have one user name, or it is taken
     */
    @OpenToAll
    public List<FirstAdministrator> appoint(@NotNull String typed, @NotNull @Size(min = 3, max = 3) List<@Valid NewAccount> three) {
        if (!key.matches(typed)) {
            throw new NotPermittedException("security.setupKeyWrong");
        }
        AdministratorRoles.NAMES.forEach(accounts::lockRole); // a second one who appoints waits here
        if (accounts.hasAdministrators()) {
            throw new RuleViolationException("security.setupDone");
        }
        List<FirstAdministrator> appointed = new ArrayList<>();
        Operator.run(() -> {
            for (int i = 0; i < three.size(); i++) {
                appointed.add(appoint(three.get(i), AdministratorRoles.NAMES.get(i)));
            }
        });
        return appointed;
    }

    private FirstAdministrator appoint(NewAccount beginning, String role) {
        String password = InitialPasswords.make(beginning.username());
        service.createAccount(beginning, password, true);
        service.grantRole(beginning.username(), role);
        return new FirstAdministrator(beginning.username(), role, password);
    }
}
