package org.tongzhou.core.security;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tongzhou.core.organization.HeldPosts;
import org.tongzhou.core.organization.PostDuty;
import org.tongzhou.core.shared.OfficeZone;

/**
 * The roles that people have by their posts, as long as they hold them. An administrator's account has none: nobody becomes anything beside it
 * by being moved.
 */
@Dependent
class PostRoles {
    @Inject
    PostGrantRepository grants;
    @Inject
    HeldPosts posts;
    @Inject
    Clock clock;

    List<PostRole> of(Account account) {
        return account.getPersonId() == null || account.isAdministrator() ? List.of() : ofPerson(account.getPersonId());
    }

    /** What somebody has, or will have once there is an account. */
    List<PostRole> ofPerson(long personId) {
        List<PostGrant> all = grants.list();
        return all.isEmpty() ? List.of() : posts.of(personId).stream()
            .flatMap(post -> all.stream().filter(grant -> grant.meets(post)).map(grant -> new PostRole(grant.getRole(), post.postId(), post.label())))
            .distinct().toList();
    }

    /** All roles of an account, its own and those of its posts, sorted. */
    List<String> allOf(Account account) {
        return all(account, of(account));
    }

    /** @param byPosts what {@link #of} says */
    static List<String> all(Account account, List<PostRole> byPosts) {
        Set<String> roles = new TreeSet<>(account.details().roles());
        byPosts.forEach(byPost -> roles.add(byPost.role()));
        return List.copyOf(roles);
    }

    /** The user names of the enabled accounts that have one of these roles by a post. */
    Set<String> listUsernames(Collection<String> roles) {
        Set<String> usernames = new TreeSet<>();
        listAll().forEach((username, held) -> {
            if (!Collections.disjoint(held, roles)) {
                usernames.add(username);
            }
        });
        return usernames;
    }

    /** The ids of the posts that give one of these roles. */
    Set<Long> listGiving(Collection<String> roles) {
        return grants.listGiving(roles);
    }

    /** What everybody with an enabled account has by posts, by user name; by few statements, however many they are. */
    Map<String, Set<String>> listAll() {
        Map<Long, Set<String>> byPerson = listByPerson();
        Map<String, Set<String>> byUsername = new HashMap<>();
        if (!byPerson.isEmpty()) {
            grants.listAccounts().stream().filter(account -> byPerson.containsKey((Long) account[1]))
                .forEach(account -> byUsername.put((String) account[0], byPerson.get((Long) account[1])));
        }
        return byUsername;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), OfficeZone.ID);
    }

    /** The roles that posts give, by the id of who holds them today. */
    Map<Long, Set<String>> listByPerson() {
        List<PostGrant> all = grants.list();
        Map<Long, Set<String>> byPerson = new HashMap<>();
        for (Object[] held : grants.listHeld(all, today())) {
            all.stream().filter(grant -> grant.meets((Long) held[1], (PostDuty) held[2]))
                .forEach(grant -> byPerson.computeIfAbsent((Long) held[0], id -> new TreeSet<>()).add(grant.getRole()));
        }
        return byPerson;
    }

    /** An account with all its roles. @param byPosts what {@link #listAll} says */
    static AccountDetails with(AccountDetails account, Map<String, Set<String>> byPosts) {
        Set<String> roles = new TreeSet<>(account.roles());
        roles.addAll(byPosts.getOrDefault(account.username(), Set.of()));
        return account.withRoles(List.copyOf(roles));
    }

    /** The ids of the people whom a grant means today. */
    Set<Long> holders(PostGrant grant) {
        return grant.getPostId() == null ? posts.listHolders(grant.getDuty()) : posts.listHolders(grant.getPostId());
    }
}
