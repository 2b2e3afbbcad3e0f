package org.tongzhou.core.security;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whom something is addressed to: everybody of the office, or the people of some units, and some people beside them.
 *
 * @param units  names of units, each as accounts have it; empty where everybody is meant
 * @param people user names; empty where everybody is meant
 */
public record Audience(boolean everybody, @NotNull @Size(max = Audience.UNITS_MAX) Set<String> units, @NotNull Set<String> people) {
    public static final int UNITS_MAX = 200;
    public static final Audience EVERYBODY = new Audience(true, Set.of());

    public Audience {
        units = everybody || units == null ? Set.of() : Set.copyOf(units);
        people = everybody || people == null ? Set.of() : Set.copyOf(people);
    }

    public Audience(boolean everybody, Set<String> units) {
        this(everybody, units, Set.of());
    }

    public static Audience ofUnits(Collection<String> units) {
        return new Audience(false, new TreeSet<>(units));
    }

    /** Whether nobody is addressed yet. */
    public boolean isEmpty() {
        return !everybody && units.isEmpty() && people.isEmpty();
    }

    /** Whether somebody of this unit is meant. */
    public boolean includes(String username, String unit) {
        return everybody || units.contains(unit) || people.contains(username);
    }
}
