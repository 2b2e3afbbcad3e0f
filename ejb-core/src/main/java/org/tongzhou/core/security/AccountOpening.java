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
     * Opens an account for a person, who becomes a member of the staff.
     *
     * @throws DuplicateException if the person has an account already, or the user name is taken
     * @throws RuleViolationException if the user name is not allowed
     */
    public OpenedAccount open(AccountBeginning beginning) {
        FirstPassword password = FirstPassword.make(1).get(0);
        lock();
        if (hasAccount(beginning)) {
            throw new DuplicateException("security.hasAccount", beginning.name());
        }
        return open(beginning, password.unlike(beginning.username()));
    }

    /**
     * Opens an account for each of these people who has none by now.
     *
     * @param passwords at least as many, made before anything was locked
     */
    public List<OpenedAccount> openAll(List<AccountBeginning> beginnings, List<FirstPassword> passwords) {
        lock();
        List<AccountBeginning> without = beginnings.stream().filter(beginning -> !hasAccount(beginning)).toList();
        List<String> usernames = propose(without.stream().map(AccountBeginning::name).toList());
        List<OpenedAccount> opened = new ArrayList<>();
        for (int i = 0; i < without.size(); i++) {
            opened.add(open(without.get(i).named(usernames.get(i)), passwords.get(i).unlike(usernames.get(i))));
        }
        return opened;
    }

    /** Of two who open at once, the second sees what the first has taken. */
    private void lock() {
        accounts.lockRole(AdministratorRoles.STAFF);
    }

    private boolean hasAccount(AccountBeginning beginning) {
        return accounts.findOfPerson(beginning.personId()).isPresent();
    }

    private OpenedAccount open(AccountBeginning beginning, FirstPassword password) {
        if (accounts.find(beginning.username()).isPresent()) {
            throw new DuplicateException("security.usernameTaken", beginning.username());
        }
        Account account = new Account(new NewAccount(beginning.username(), beginning.name(), beginning.familyName(), beginning.givenName(),
            beginning.unit(), beginning.post(), beginning.email(), "zh-CN"), password.hash(), true, clock.instant());
        account.belongTo(beginning.personId());
        account.hold(AdministratorRoles.STAFF);
        accounts.add(account);
        acts.tell(SecurityActs.on(SecurityActs.CREATE, account).with("unit", beginning.unit()).with("post", beginning.post()));
        changed.fire(new AccountChanged(beginning.username()));
        return new OpenedAccount(beginning.username(), password.password(), beginning.name(), beginning.unit(), beginning.post());
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
