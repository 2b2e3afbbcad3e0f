package org.tongzhou.core.notices;

import static java.util.stream.Collectors.toSet;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.tongzhou.core.security.Person;

/**
 * Whom a notice addresses beside units: who bears one of these marks. It is for whoever holds a post or a role at the time.
 *
 * @param posts  names of main posts, in whatever unit; {@code roles} names of roles, {@code people} user names
 */
public record Addressees(
    @NotNull @Size(max = Addressees.MAX, message = "{notices.partiesTooMany}")
        Set<@Size(max = WrittenNotice.UNIT_MAX_CHARS, message = "{notices.nameTooLong}") String> posts,
    @NotNull @Size(max = Addressees.MAX, message = "{notices.partiesTooMany}")
        Set<@Size(max = WrittenNotice.UNIT_MAX_CHARS, message = "{notices.nameTooLong}") String> roles,
    @NotNull @Size(max = Addressees.MAX, message = "{notices.partiesTooMany}")
        Set<@Size(max = WrittenNotice.UNIT_MAX_CHARS, message = "{notices.nameTooLong}") String> people) implements Serializable {
    public static final int MAX = 200;
    public static final Addressees NONE = new Addressees(Set.of(), Set.of(), Set.of());
    static final int MARK_MAX_CHARS = 140;
    private static final String POST = "post:";
    private static final String ROLE = "role:";
    private static final String PERSON = "person:";

    public Addressees {
        posts = Set.copyOf(posts);
        roles = Set.copyOf(roles);
        people = Set.copyOf(people);
    }

    static Addressees ofMarks(Collection<String> marks) {
        return new Addressees(named(marks, POST), named(marks, ROLE), named(marks, PERSON));
    }

    private static Set<String> named(Collection<String> marks, String kind) {
        return marks.stream().filter(mark -> mark.startsWith(kind)).map(mark -> mark.substring(kind.length())).collect(toSet());
    }

    Set<String> marks() {
        Set<String> marks = new HashSet<>();
        posts.forEach(post -> marks.add(POST + post));
        roles.forEach(role -> marks.add(ROLE + role));
        people.forEach(username -> marks.add(PERSON + username));
        return marks;
    }

    /** What somebody bears; never nothing. @param post the name of his main post */
    static Set<String> marksOf(Person person, String post) {
        return new Addressees(post.isEmpty() ? Set.of() : Set.of(post), person.roles(), Set.of(person.username())).marks();
    }

    /** Whether there are more of a kind than can be chosen. */
    boolean isTooLarge() {
        return posts.size() > MAX || roles.size() > MAX || people.size() > MAX;
    }

    public boolean isEmpty() {
        return posts.isEmpty() && roles.isEmpty() && people.isEmpty();
    }
}
