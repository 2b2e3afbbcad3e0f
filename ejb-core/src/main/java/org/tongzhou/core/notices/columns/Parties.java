package org.tongzhou.core.notices.columns;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.Set;
import org.tongzhou.core.security.Person;

/**
 * Some of the office's people.
 *
 * @param units  labels of units, each with its sections, or of sections, {@code roles} names of roles, {@code people} user names
 */
public record Parties(@NotNull @Size(max = Parties.MAX, message = "{notices.partiesTooMany}") Set<@Size(max = ColumnParty.NAME_MAX_CHARS, message = "{notices.nameTooLong}") String> units,
    @NotNull @Size(max = Parties.MAX, message = "{notices.partiesTooMany}") Set<@Size(max = ColumnParty.NAME_MAX_CHARS, message = "{notices.nameTooLong}") String> roles,
    @NotNull @Size(max = Parties.MAX, message = "{notices.partiesTooMany}") Set<@Size(max = ColumnParty.NAME_MAX_CHARS, message = "{notices.nameTooLong}") String> people) {
    public static final int MAX = 200;
    public static final Parties NONE = new Parties(Set.of(), Set.of(), Set.of());

    public Parties {
        units = Set.copyOf(units);
        roles = Set.copyOf(roles);
        people = Set.copyOf(people);
    }

    public static Parties ofUnits(Set<String> units) {
        return new Parties(units, Set.of(), Set.of());
    }

    public static Parties ofPeople(Set<String> people) {
        return new Parties(Set.of(), Set.of(), people);
    }

    public boolean isEmpty() {
        return units.isEmpty() && roles.isEmpty() && people.isEmpty();
    }

    boolean includes(Person person) {
        return !Collections.disjoint(units, person.units()) || people.contains(person.username()) || !Collections.disjoint(roles, person.roles());
    }
}
