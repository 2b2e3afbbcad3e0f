package org.tongzhou.core.organization;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.tongzhou.core.shared.Pinyin;

/** Invents people of the demonstration, always the same ones: names that nobody there has yet, and what goes with them. */
final class DemoNames {
    private static final int OFFICE_NUMBERS_FROM = 8_210_000;

    private final Random random;
    private final List<String> familyNames;
    private final Map<Gender, List<String>> givenNames;
    private final Set<String> names = new HashSet<>();
    private final Map<String, Integer> mailNames = new HashMap<>();
    private int number;

    DemoNames(JsonObject city, Random random) {
        this.random = random;
        this.familyNames = texts(city, "familyNames");
        this.givenNames = Map.of(Gender.FEMALE, texts(city, "women"), Gender.MALE, texts(city, "men"));
    }

    private static List<String> texts(JsonObject city, String key) {
        return city.getJsonArray(key).getValuesAs(JsonString::getString);
    }

    /** A name of somebody else is not invented. */
    void take(DemoPerson person) {
        names.add(person.familyName() + person.givenName());
        mailNames.merge(person.mailName().replaceFirst("\\d+$", ""), 1, Integer::sum);
    }

    DemoPerson invent(Post post) {
        while (true) {
            Gender gender = random.nextInt(5) < 2 ? Gender.FEMALE : Gender.MALE;
            String family = any(familyNames);
            String given = any(givenNames.get(gender));
            if (names.add(family + given)) {
                return new DemoPerson(null, mailName(family + given), family, given, post.getUnit().getLabel(), post.getName(), post.getRank(), null);
            }
        }
    }

    private String mailName(String name) {
        String spoken = Pinyin.syllables(name).replace(" ", "");
        int bearers = mailNames.merge(spoken, 1, Integer::sum);
        return bearers == 1 ? spoken : spoken + bearers;
    }

    /** Contact data that nobody can be reached by. */
    StaffFacts facts(DemoPerson person) {
        number++;
        Gender gender = givenNames.get(Gender.FEMALE).contains(person.givenName()) ? Gender.FEMALE : Gender.MALE;
        return new StaffFacts(person.familyName(), person.givenName(), gender, String.valueOf(OFFICE_NUMBERS_FROM + number),
            String.valueOf(100 * (1 + random.nextInt(9)) + 1 + random.nextInt(30)), "199 0000 %04d".formatted(number), person.mail());
    }

    int days(int from, int to) {
        return from + random.nextInt(to - from);
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
