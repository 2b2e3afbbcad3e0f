package org.tongzhou.core.security;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tongzhou.core.shared.PageRequest;

@Dependent
class AccountRepository {
    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    Optional<Account> find(String username) {
        return entities.createNamedQuery("Account.byUsername", Account.class)
            .setParameter("username", username)
            .getResultStream().findFirst();
    }

    /** The account of a person of the organization. */
    Optional<Account> findOfPerson(long personId) {
        return entities.createNamedQuery("Account.ofPerson", Account.class).setParameter("person", personId).getResultStream().findFirst();
    }

    /** The accounts of all people of the organization. */
    List<AccountOfPerson> listOfAllPeople() {
        return entities.createNamedQuery("Account.ofAllPeople", AccountOfPerson.class).getResultList();
    }

    /** The accounts of these people, disabled ones too. */
    List<Account> listOfPeople(Collection<Long> people) {
        return people.isEmpty() ? List.of() : entities.createNamedQuery("Account.ofPeople", Account.class).setParameter("people", people).getResultList();
    }

    Optional<Long> findPersonId(String username) {
        return entities.createNamedQuery("Account.personId", Long.class).setParameter("username", username).getResultStream().findFirst();
    }

    /** The accounts of a unit, disabled ones too, get its new name. @return whose they are */
    List<String> renameUnit(String oldName, String newName) {
        List<String> usernames = entities.createNamedQuery("Account.usernamesOfUnit", String.class).setParameter("unit", oldName).getResultList();
        entities.createNamedQuery("Account.renameUnit").setParameter("oldName", oldName).setParameter("newName", newName).executeUpdate();
        return usernames;
    }

    /** The row stays locked until the transaction ends. */
    Optional<Account> lock(String username) {
        return entities.createNamedQuery("Account.byUsername", Account.class)
            .setParameter("username", username)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultStream().findFirst();
    }

    List<PersonRow> listEnabledPeople() {
        return entities.createNamedQuery("Account.enabledPeople", PersonRow.class).getResultList();
    }

    List<Account> list(PageRequest page) {
        return entities.createNamedQuery("Account.all", Account.class)
            .setHint("eclipselink.batch", "a.roles").setHint("eclipselink.batch.type", "IN") // one query for all roles
            .setFirstResult(page.first()).setMaxResults(page.size())
            .getResultList();
    }

    /** All enabled accounts with their roles. */
    List<Account> listEnabled() {
        return entities.createNamedQuery("Account.enabled", Account.class)
            .setHint("eclipselink.batch", "a.roles").setHint("eclipselink.batch.type", "IN") // one query for all roles
            .getResultList();
    }

    /** Of all accounts, disabled ones too. */
    Set<String> listUsernames() {
        return new HashSet<>(entities.createNamedQuery("Account.usernames", String.class).getResultList());
    }

    long count() {
        return entities.createNamedQuery("Account.count", Long.class).getSingleResult();
    }

    void add(Account account) {
        entities.persist(account);
        entities.flush(); // the id is needed below, and a second account of the name is refused here
        entities.persist(new FailedLogins(account.getId()));
    }

    /** Accounts that nobody has seen yet, written at once. */
    void addAll(Collection<Account> many) {
        many.forEach(entities::persist);
        entities.flush();
        many.forEach(account -> entities.persist(new FailedLogins(account.getId())));
    }

    Optional<FailedLogins> findFailedLogins(Long accountId) {
        return Optional.ofNullable(entities.find(FailedLogins.class, accountId));
    }

    /** The row stays locked until the transaction ends: guesses at one account are counted one after another. */
    FailedLogins lockFailedLogins(Long accountId) {
        return entities.find(FailedLogins.class, accountId, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<FailedAddress> findFailedAddress(String address) {
        return Optional.ofNullable(entities.find(FailedAddress.class, address));
    }

    /** The row, made if it is the first, stays locked until the transaction ends. */
    FailedAddress lockFailedAddress(String address) {
        FailedAddress known = entities.find(FailedAddress.class, address, LockModeType.PESSIMISTIC_WRITE);
        if (known != null) {
            return known;
        }
        FailedAddress first = new FailedAddress(address);
        entities.persist(first);
        return first;
    }

    int deleteFailedAddressesBefore(Instant limit) {
        return entities.createNamedQuery("FailedAddress.deleteBefore").setParameter("limit", limit).executeUpdate();
    }

    boolean isRole(String name) {
        return entities.find(Role.class, name) != null;
    }

    /** The row of the role stays locked until the transaction ends. @return false if there is no such role */
    boolean lockRole(String name) {
        return entities.find(Role.class, name, LockModeType.PESSIMISTIC_WRITE) != null;
    }

    /** Whether some enabled account is one of the three administrators. */
    boolean hasAdministrators() {
        return AdministratorRoles.NAMES.stream().anyMatch(role -> countEnabledWith(role) > 0);
    }

    long countEnabledWith(String role) {
        return entities.createNamedQuery("Account.countEnabledWith", Long.class).setParameter("role", role).getSingleResult();
    }

    List<String> listRoleNames() {
        return entities.createNamedQuery("Role.names", String.class).getResultList();
    }

    Set<String> permissionsOf(Collection<String> roles) {
        if (roles.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(entities.createNamedQuery("Role.permissions", String.class)
            .setParameter("names", roles).getResultList());
    }
}
