package org.tongzhou.core.publications.bulletins;

import static java.util.stream.Collectors.toSet;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.tongzhou.core.search.SearchSight;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.security.Person;

/**
 * Who reads a bulletin: everybody, or those of some units, who hold some posts, and some people; whoever that is when he looks.
 *
 * @param posts names of main posts, in whatever unit; {@code people} user names
 */
public record BulletinReaders(boolean everybody,
    @NotNull @Size(max = BulletinReaders.MAX, message = "{publications.bulletin.readersTooMany}") Set<@NotNull String> units,
    @NotNull @Size(max = BulletinReaders.MAX, message = "{publications.bulletin.readersTooMany}") Set<@NotNull String> posts,
    @NotNull @Size(max = BulletinReaders.MAX, message = "{publications.bulletin.readersTooMany}") Set<@NotNull String> people) implements Serializable {
    public static final int MAX = 200;
    public static final BulletinReaders EVERYBODY = new BulletinReaders(true, Set.of(), Set.of(), Set.of());
    static final int MARK_MAX_CHARS = 140;
    static final String UNIT = "unit:";
    private static final String ALL = "everybody";
    private static final String POST = "post:";
    private static final String PERSON = "person:";

    public BulletinReaders {
        units = everybody ? Set.of() : Set.copyOf(units);
        posts = everybody ? Set.of() : Set.copyOf(posts);
        people = everybody ? Set.of() : Set.copyOf(people);
    }

    static BulletinReaders ofMarks(Collection<String> marks) {
        return new BulletinReaders(marks.contains(ALL), named(marks, UNIT), named(marks, POST), named(marks, PERSON));
    }

    private static Set<String> named(Collection<String> marks, String kind) {
        return marks.stream().filter(mark -> mark.startsWith(kind)).map(mark -> mark.substring(kind.length())).collect(toSet());
    }

    Set<String> marks() {
        Set<String> marks = new HashSet<>();
        if (everybody) {
            marks.add(ALL);
        }
        units.forEach(unit -> marks.add(UNIT + unit));
        posts.forEach(post -> marks.add(POST + post));
        people.forEach(username -> marks.add(PERSON + username));
        return marks;
    }

    /** What somebody bears: of a section that of its unit, too. @param post the name of his main post */
    static Set<String> marksOf(Person person, String post) {
        Set<String> marks = new HashSet<>(Set.of(ALL, POST + post, PERSON + person.username()));
        person.units().forEach(unit -> marks.add(UNIT + unit));
        return marks;
    }

    /** As it was written, without the sections of its units. */
    Audience audience() {
        return new Audience(everybody, units, people, posts, Set.of(), Set.of(), null);
    }

    Set<SearchSight> sights() {
        Set<SearchSight> sights = new LinkedHashSet<>();
        if (everybody) {
            sights.add(SearchSight.EVERYBODY);
        }
        units.forEach(unit -> sights.add(SearchSight.ofUnit(unit)));
        posts.forEach(post -> sights.add(SearchSight.ofPost(post)));
        people.forEach(username -> sights.add(SearchSight.ofPerson(username)));
        return sights;
    }

    public boolean isEmpty() {
        return !everybody && units.isEmpty() && posts.isEmpty() && people.isEmpty();
    }
}
