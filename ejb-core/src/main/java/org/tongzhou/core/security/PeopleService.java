package org.tongzhou.core.security;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Pinyin;
import org.tongzhou.core.shared.Slice;

/** Finds colleagues. */
@Stateless
public class PeopleService {
    private static final int TEXT_MAX_CHARS = 200;
    private static final Comparator<PersonRow> BY_NAME =
        Comparator.comparing(PersonRow::name).thenComparing(PersonRow::unit).thenComparing(PersonRow::username);

    @Inject
    PeopleShelf people;

    /**
     * The people with enabled accounts whose name is meant by some text ({@link Pinyin#matches}), or whose user name or unit
     * contains it (a unit's pinyin would be in everybody's way): those of the name first. Several words must all fit; no word, or more than
     * {@value #TEXT_MAX_CHARS} characters, means nobody.
     */
    @RequiresLogin
    public Slice<PersonRow> searchPeople(@NotNull String text, @NotNull PageRequest part) {
        String[] words = text.strip().split("\\s+", 5);
        if (words[0].isEmpty() || text.length() > TEXT_MAX_CHARS) {
            return new Slice<>(List.of(), 0);
        }
        List<PersonRow> found = people.all().stream()
            .filter(person -> fits(person, words))
            .sorted(Comparator.comparing((PersonRow person) -> rank(person, words[0])).thenComparing(BY_NAME))
            .toList();
        return new Slice<>(found.stream().skip(part.first()).limit(part.size()).toList(), found.size());
    }

    /** The person of this user name, if there is an enabled account. */
    @RequiresLogin
    public Optional<PersonRow> findPerson(@NotNull String username) {
        return people.all().stream().filter(person -> person.username().equals(username)).findFirst();
    }

    /** The names of these people; who has no enabled account is called by the user name. */
    @RequiresLogin
    public Map<String, String> listNames(@NotNull Collection<String> usernames) {
        Map<String, String> known = people.all().stream().collect(Collectors.toMap(PersonRow::username, PersonRow::name));
        return usernames.stream().distinct().collect(Collectors.toMap(Function.identity(), name -> known.getOrDefault(name, name)));
    }

    /** The units and sections that people belong to, sorted, to choose from. */
    @RequiresLogin
    public List<String> listUnits() {
        return List.copyOf(people.listUnits());
    }

    private static boolean fits(PersonRow person, String... words) {
        for (String word : words) {
            if (!isNamed(person, word) && !person.unit().contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNamed(PersonRow person, String word) {
        return person.username().contains(word.toLowerCase(Locale.ROOT)) || Pinyin.matches(person.name(), word);
    }

    private static int rank(PersonRow person, String word) {
        if (person.name().equals(word) || person.username().equals(word)) {
            return 0;
        }
        if (person.name().startsWith(word) || person.username().startsWith(word)) {
            return 1;
        }
        return isNamed(person, word) ? 2 : 3;
    }
}
