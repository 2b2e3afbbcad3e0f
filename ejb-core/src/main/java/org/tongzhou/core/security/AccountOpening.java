package org.tongzhou.core.security;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.shared.DuplicateException;
import org.tongzhou.core.shared.RuleViolationException;

/** Makes accounts for people of the organization, for the core's own services, which say who may. Each can log in once with the password that is told. */
@Dependent
public class AccountOpening {
    @Inject
    AccountRepository accounts;
    @Inject
    Clock clock;
    @Inject
    Acts acts;
    @Inject
    Event<AccountChanged> changed;

    /**
     * Opens an account for each of these people, who become members of the staff. Hashing takes some tenths of a second each, so it is done
     * before others who open accounts have to wait.
     *
     * @throws DuplicateException if somebody has an account already, or a user name is taken
     * @throws RuleViolationException if a user name is not allowed
     */
    public List<OpenedAccount> open(List<AccountBeginning> beginnings) {
        List<String> passwords = beginnings.stream().map(beginning -> InitialPasswords.make(beginning.username())).toList();
        List<String> hashes = passwords.stream().map(PasswordHasher::hash).toList();
        accounts.lockRole(AdministratorRoles.STAFF); // of two who open at once, the second sees what the first has taken
        List<OpenedAccount> opened = new ArrayList<>();
        for (int i = 0; i < beginnings.size(); i++) {
            opened.add(open(beginnings.get(i), passwords.get(i), hashes.get(i)));
        }
        return opened;
    }

    private OpenedAccount open(AccountBeginning beginning, String password, String hash) {
        if (accounts.findOfPerson(beginning.personId()).isPresent()) {
            throw new DuplicateException("security.hasAccount", beginning.name());
        }
        if (accounts.find(beginning.username()).isPresent()) {
            throw new DuplicateException("security.usernameTaken", beginning.username());
        }
        Account account = new Account(new NewAccount(beginning.username(), beginning.name(), beginning.familyName(), beginning.givenName(),
            beginning.unit(), beginning.post(), beginning.email(), "zh-CN"), hash, true, clock.instant());
        account.belongTo(beginning.personId());
        account.hold(AdministratorRoles.STAFF);
        accounts.add(account);
        acts.tell(SecurityActs.on(SecurityActs.CREATE, account).with("unit", beginning.unit()).with("post", beginning.post()));
        changed.fire(new AccountChanged(beginning.username()));
        return new OpenedAccount(beginning.username(), password, beginning.name(), beginning.unit(), beginning.post());
    }

    /** A user name for each of these names by its sound, free at present and unlike the others. */
    public List<String> propose(List<String> names) {
        Set<String> taken = accounts.listUsernames();
        List<String> proposed = new ArrayList<>();
        for (String name : names) {
            String username = ProposedUsername.of(name, taken::contains);
            taken.add(username);
            proposed.add(username);
        }
        return proposed;
    }
}
