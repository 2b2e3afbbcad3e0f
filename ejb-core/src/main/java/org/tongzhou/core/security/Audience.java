package org.tongzhou.core.security;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whom something is addressed to: everybody of the office, or the people of some units, and some people beside them. Never a list of all of them: who holds
 * a post or a role is looked for where it is asked. Of units and their sections, each is meant by its own label alone: what somebody has written, who means
 * sections with their unit, becomes an audience by {@link People#meant}.
 *
 * @param units  labels of units and sections, each as accounts bear it; empty where everybody is meant
 * @param people user names, {@code posts} names of main posts, {@code roles} names of roles; empty where everybody is meant
 * @param giving the ids of posts that give one of the roles
 * @param within of these only who belongs to this audience, too; null for all of them
 */
public record Audience(boolean everybody, @NotNull @Size(max = Audience.UNITS_MAX) Set<String> units, @NotNull Set<String> people, @NotNull Set<String> posts,
        @NotNull Set<String> roles, @NotNull Set<Long> giving, Audience within) {
    public static final int UNITS_MAX = 200;
    public static final Audience EVERYBODY = new Audience(true, Set.of());

    public Audience {
        units = everybody || units == null ? Set.of() : Set.copyOf(units);
        people = everybody || people == null ? Set.of() : Set.copyOf(people);
        posts = everybody || posts == null ? Set.of() : Set.copyOf(posts);
        roles = everybody || roles == null ? Set.of() : Set.copyOf(roles);
        giving = everybody || giving == null ? Set.of() : Set.copyOf(giving);
    }

    public Audience(boolean everybody, Set<String> units) {
        this(everybody, units, Set.of());
    }

    public Audience(boolean everybody, Set<String> units, Set<String> people) {
        this(everybody, units, people, Set.of(), Set.of(), Set.of(), null);
    }

    public static Audience ofUnits(Collection<String> units) {
        return new Audience(false, new TreeSet<>(units));
    }

    /** Whether nobody is addressed yet. */
    public boolean isEmpty() {
        return !everybody && units.isEmpty() && people.isEmpty() && posts.isEmpty() && roles.isEmpty();
    }

    /** Who belongs to both. */
    public Audience and(Audience other) {
        if (other == null || other.everybody && other.within == null) {
            return this;
        }
        return everybody && within == null ? other : new Audience(everybody, units, people, posts, roles, giving, other.and(within));
    }

    /** @param post the name of his main post; empty for none */
    public boolean includes(Person person, String post) {
        return (means(person.username(), person.unit(), post) || !Collections.disjoint(roles, person.roles())) && (within == null || within.includes(person, post));
    }

    /** Whether somebody is meant otherwise than by a role, whoever is within. */
    boolean means(String username, String unit, String post) {
        return everybody || units.contains(unit) || people.contains(username) || posts.contains(post);
    }
}
