package org.tongzhou.core.security;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toUnmodifiableSet;

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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.tongzhou.core.organization.UnitSections;
import org.tongzhou.core.shared.CommittedCache;

/**
 * Remembers all people with enabled accounts, as a search looks at each of them: pinyin is no matter for the database.
 * A city government has some thousands.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PeopleShelf {
    private static final String ALL = "all";

    @Inject
    AccountRepository accounts;
    @Inject
    RoleRepository roles;
    @Inject
    PostRoles postRoles;
    @Inject
    UnitSections sections;
    @Resource
    TransactionSynchronizationRegistry transactions;
    private CommittedCache<String, List<PersonRow>> people;
    /** By the permission, as far as somebody has asked. */
    private CommittedCache<String, Map<String, Set<String>>> permitted;

    @PostConstruct
    void open() {
        people = new CommittedCache<>(transactions, 1);
        permitted = new CommittedCache<>(transactions, 1);
    }

    public void changed(@Observes AccountChanged event) {
        if (event.standing()) {
            people.changed(ALL);
            permitted.changed(ALL);
        }
    }

    /** Everybody with an enabled account, in no order. */
    public List<PersonRow> all() {
        return people.get(ALL, all -> Optional.of(accounts.listEnabledPeople())).orElseThrow();
    }

    /** The user names of those who have a permission, by the roles of their accounts or of their posts. */
    public Set<String> listPermitted(String permission) {
        Map<String, Set<String>> known = permitted.get(ALL, all -> Optional.of(new ConcurrentHashMap<>())).orElseThrow();
        Set<String> usernames = known.get(permission);
        if (usernames == null) {
            Set<String> holders = listHolders(Set.copyOf(roles.listGiving(permission)));
            usernames = all().stream().map(PersonRow::username).filter(holders::contains).collect(toUnmodifiableSet());
            known.put(permission, usernames);
        }
        return usernames;
    }

    /** The user names of those who have one of these roles, by their accounts or by their posts, disabled accounts too. */
    public Set<String> listHolders(Set<String> roleNames) {
        Set<String> usernames = new HashSet<>();
        if (!roleNames.isEmpty()) {
            roleNames.forEach(role -> usernames.addAll(roles.listUsernames(role)));
            usernames.addAll(postRoles.listUsernames(roleNames));
        }
        return usernames;
    }

    /** The units and sections they belong to, sorted; a unit all of whose people sit in sections, too. */
    public Set<String> listUnits() {
        return new TreeSet<>(sections.homes().withUnits(listLabels()));
    }

    /** The labels of their accounts, sorted. */
    public Set<String> listLabels() {
        return all().stream().map(PersonRow::unit).filter(unit -> !unit.isBlank()).collect(toCollection(TreeSet::new));
    }
}
