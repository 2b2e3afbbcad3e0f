package org.tongzhou.core.security;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An audience as a condition of native SQL, so that a repository can write rows for all its people with one statement:
 * <pre>
 * AudienceCondition meant = new AudienceCondition(audience, 2);
 * meant.bind(entities.createNativeQuery("INSERT INTO … SELECT ?1, p.username FROM security_people p WHERE " + meant.sql()))
 * </pre>
 */
public final class AudienceCondition {
    private final boolean everybody;
    private final List<String> units;
    private final List<String> people;
    private final int firstParameter;

    /** @param firstParameter the number of the first parameter that is free for the condition */
    public AudienceCondition(Audience audience, int firstParameter) {
        this.everybody = audience.everybody();
        this.units = List.copyOf(audience.units());
        this.people = List.copyOf(audience.people());
        this.firstParameter = firstParameter;
    }

    /** A condition on {@code security_people p}. */
    public String sql() {
        if (everybody) {
            return "1 = 1";
        }
        List<String> either = new ArrayList<>();
        either.add("1 = 0");
        if (!units.isEmpty()) {
            either.add(in("p.unit", firstParameter, units.size()));
        }
        if (!people.isEmpty()) {
            either.add(in("p.username", firstParameter + units.size(), people.size()));
        }
        return "(" + String.join(" OR ", either) + ")";
    }

    private static String in(String column, int first, int count) {
        return IntStream.range(first, first + count).mapToObj(number -> "?" + number).collect(Collectors.joining(", ", column + " IN (", ")"));
    }

    /** Sets the parameters of the condition. */
    public Query bind(Query query) {
        for (int number = 0; number < units.size(); number++) {
            query.setParameter(firstParameter + number, units.get(number));
        }
        for (int number = 0; number < people.size(); number++) {
            query.setParameter(firstParameter + units.size() + number, people.get(number));
        }
        return query;
    }
}
