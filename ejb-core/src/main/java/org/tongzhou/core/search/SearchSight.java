package org.tongzhou.core.search;

import java.util.LinkedHashSet;
import java.util.Set;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.security.Person;

/**
 * A mark by which some people find something: it stands with the thing in the index, and in the query of each who bears it. Who looks for
 * something bears those of the moment, so nothing has to be done when he changes unit or role.
 */
public record SearchSight(String token) {
    public static final SearchSight EVERYBODY = new SearchSight("everybody");

    public static SearchSight ofUnit(String unit) {
        return new SearchSight("unit:" + unit);
    }

    public static SearchSight ofRole(String role) {
        return new SearchSight("role:" + role);
    }

    public static SearchSight ofPerson(String username) {
        return new SearchSight("person:" + username);
    }

    /** The marks of what is addressed to an audience. */
    public static Set<SearchSight> of(Audience audience) {
        Set<SearchSight> sights = new LinkedHashSet<>();
        if (audience.everybody()) {
            sights.add(EVERYBODY);
        }
        audience.units().forEach(unit -> sights.add(ofUnit(unit)));
        return sights;
    }

    /** The marks that somebody bears. */
    public static Set<SearchSight> of(Person person) {
        Set<SearchSight> sights = new LinkedHashSet<>();
        sights.add(EVERYBODY);
        sights.add(ofPerson(person.username()));
        if (!person.unit().isEmpty()) {
            sights.add(ofUnit(person.unit()));
        }
        person.roles().forEach(role -> sights.add(ofRole(role)));
        return sights;
    }
}
