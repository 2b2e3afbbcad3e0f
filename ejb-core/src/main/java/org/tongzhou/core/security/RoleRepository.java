package org.tongzhou.core.security;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tongzhou.core.shared.PageRequest;

@Dependent
class RoleRepository {
    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    Optional<Role> find(String name) {
        return Optional.ofNullable(entities.find(Role.class, name));
    }

    /** The row stays locked until the transaction ends. */
    Optional<Role> lock(String name) {
        return Optional.ofNullable(entities.find(Role.class, name, LockModeType.PESSIMISTIC_WRITE));
    }

    List<Role> list() {
        return entities.createNamedQuery("Role.all", Role.class)
            .setHint("eclipselink.batch", "r.permissions").setHint("eclipselink.batch.type", "IN").getResultList();
    }

    List<Role> list(Collection<String> names) {
        return names.isEmpty() ? List.of() : entities.createNamedQuery("Role.named", Role.class).setParameter("names", names).getResultList();
    }

    /** The names of those that units' administrators give, sorted. */
    List<String> listOfUnits() {
        return entities.createNamedQuery("Role.ofUnits", String.class).getResultList();
    }

    /** The names of the roles that give a permission. */
    List<String> listGiving(String permission) {
        return list().stream().filter(role -> role.gives(permission)).map(Role::getName).toList();
    }

    /** How many enabled accounts hold each role; a role that nobody holds is not in it. */
    Map<String, Long> countHolders() {
        Map<String, Long> holders = new HashMap<>();
        entities.createNamedQuery("Role.holders", Object[].class).getResultList().forEach(row -> holders.put((String) row[0], (Long) row[1]));
        return holders;
    }

    /** Everybody who holds it, disabled accounts too. */
    List<String> listUsernames(String role) {
        return entities.createNamedQuery("Role.usernames", String.class).setParameter("role", role).getResultList();
    }

    void add(Role role) {
        entities.persist(role);
        entities.flush();
    }

    void remove(Role role) {
        entities.remove(role);
    }

    /** @param byPosts who has the role of the filter by a post */
    List<Account> searchAccounts(AccountFilter filter, Set<String> byPosts, PageRequest page) {
        CriteriaBuilder builder = entities.getCriteriaBuilder();
        CriteriaQuery<Account> query = builder.createQuery(Account.class);
        Root<Account> account = query.from(Account.class);
        Path<?> sorted = account.get(filter.sort().attribute());
        query.select(account).where(conditions(builder, query, account, filter, byPosts))
            .orderBy(filter.descending() ? builder.desc(sorted) : builder.asc(sorted), builder.asc(account.get("username")));
        return entities.createQuery(query).setFirstResult(page.first()).setMaxResults(page.size()).getResultList();
    }

    long countAccounts(AccountFilter filter, Set<String> byPosts) {
        CriteriaBuilder builder = entities.getCriteriaBuilder();
        CriteriaQuery<Long> query = builder.createQuery(Long.class);
        Root<Account> account = query.from(Account.class);
        return entities.createQuery(query.select(builder.count(account)).where(conditions(builder, query, account, filter, byPosts))).getSingleResult();
    }

    private static Predicate[] conditions(CriteriaBuilder builder, CriteriaQuery<?> query, Root<Account> account, AccountFilter filter,
            Set<String> byPosts) {
        List<Predicate> conditions = new ArrayList<>();
        for (String word : filter.text().strip().toLowerCase(Locale.ROOT).split("\\s+", 5)) {
            if (!word.isEmpty()) {
                conditions.add(builder.or(builder.gt(builder.locate(account.get("username"), word), 0),
                    builder.gt(builder.locate(builder.lower(account.get("displayName")), word), 0),
                    builder.gt(builder.locate(builder.lower(account.get("unit")), word), 0)));
            }
        }
        if (!filter.role().isEmpty()) {
            Subquery<Long> holders = query.subquery(Long.class); // a join would leave out who has no role of his own
            Root<Account> holder = holders.from(Account.class);
            Predicate own = account.get("id").in(holders.select(holder.get("id")).where(builder.equal(holder.join("roles"), filter.role())));
            conditions.add(byPosts.isEmpty() ? own : builder.or(own, account.get("username").in(byPosts)));
        }
        return conditions.toArray(Predicate[]::new);
    }
}
