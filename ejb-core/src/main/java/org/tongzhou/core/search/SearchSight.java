package org.tongzhou.core.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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

    /** @param post the name of a main post, in whatever unit */
    public static SearchSight ofPost(String post) {
        return new SearchSight("post:" + post);
    }

    public static SearchSight ofPerson(String username) {
        return new SearchSight("person:" + username);
    }

    /** Whoever has a permission, without a scope or for all units. */
    public static SearchSight ofRight(String permission) {
        return new SearchSight("right:" + permission);
    }

    /** Whoever has a permission that reaches a unit, of which he need not be. */
    public static SearchSight ofRight(String permission, String unit) {
        return new SearchSight("right:" + permission + ">unit:" + unit);
    }

    /** Whoever may do something with one thing, as with a bulletin. */
    public static SearchSight ofRight(String permission, long thing) {
        return new SearchSight("right:" + permission + '>' + thing);
    }

    /** The same, as long as somebody belongs to a unit: both must be so. Of people, posts and roles. */
    public SearchSight inUnit(String unit) {
        return new SearchSight(token + "@unit:" + unit);
    }

    /** Both must be so. Of people, posts and roles. */
    public SearchSight and(SearchSight other) {
        int order = token.compareTo(other.token);
        if (order == 0) {
            return this;
        }
        return new SearchSight(order < 0 ? token + '&' + other.token : other.token + '&' + token);
    }

    /** The marks of what is addressed to an audience; as it was written, without the sections of its units, whose people bear the mark of the unit. */
    public static Set<SearchSight> of(Audience audience) {
        Set<SearchSight> sights = new LinkedHashSet<>();
        if (audience.everybody()) {
            sights.add(EVERYBODY);
        }
        audience.units().forEach(unit -> sights.add(ofUnit(unit)));
        audience.people().forEach(username -> sights.add(ofPerson(username)));
        return sights;
    }

    /** The marks that somebody bears, of a section that of its unit, too; those of rights each {@link SightSource} tells. @param post the name of his main post; empty for none */
    public static Set<SearchSight> of(Person person, String post) {
        Set<SearchSight> sights = new LinkedHashSet<>();
        sights.add(EVERYBODY);
        List<SearchSight> own = new ArrayList<>(List.of(ofPerson(person.username())));
        person.roles().forEach(role -> own.add(ofRole(role)));
        if (!post.isEmpty()) {
            own.add(ofPost(post));
        }
        own.forEach(one -> own.forEach(other -> sights.add(one.and(other))));
        person.units().stream().filter(unit -> !unit.isEmpty()).forEach(unit -> {
            sights.add(ofUnit(unit));
            own.forEach(sight -> sights.add(sight.inUnit(unit)));
        });
        return sights;
    }
}
