package org.tongzhou.core.security;

import jakarta.persistence.Query;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.tongzhou.core.shared.OfficeZone;

/**
 * An audience as a condition of statements on people {@code p}, in native SQL on {@code security_people} as in the query language on {@link OfficePerson}: a
 * repository reads or writes rows for all its people by one statement, however many they are.
 * <pre>
 * AudienceCondition meant = new AudienceCondition(audience, clock);
 * meant.bind(entities.createNativeQuery("INSERT INTO … SELECT ?1, p.username FROM security_people p WHERE " + meant.text(2)), 2)
 * </pre>
 */
public final class AudienceCondition {
    private static final String HOLDERS = """
        p.username IN (SELECT h.username FROM security_people_roles h WHERE h.held IN (%s)
        AND (h.begins IS NULL OR h.begins <= %%s) AND (h.ends IS NULL OR h.ends >= %%s))""";

    private final LocalDate day;
    private final List<Object> values = new ArrayList<>();
    /** With a gap for each value. */
    private String gapped;

    public AudienceCondition(Audience audience, Clock clock) {
        this.day = LocalDate.ofInstant(clock.instant(), OfficeZone.ID);
        this.gapped = condition(audience);
    }

    /** Of these people those alone for whom something else is true. @param condition a constant with {@code %s} for each value */
    public AudienceCondition also(String condition, Object... others) {
        gapped += " AND " + condition;
        Collections.addAll(values, others);
        return this;
    }

    private String condition(Audience audience) {
        if (audience.everybody()) {
            return "p.username IS NOT NULL";
        }
        List<String> either = new ArrayList<>();
        either.add("p.username IS NULL"); // nobody is without a name
        addIn(either, "p.unit", audience.units());
        addIn(either, "p.username", audience.people());
        addIn(either, "p.post", audience.posts());
        if (!audience.roles().isEmpty()) {
            either.add(HOLDERS.formatted(gaps(audience.roles())));
            values.addAll(audience.roles());
            values.addAll(List.of(day, day));
        }
        String meant = "(" + String.join(" OR ", either) + ")";
        return audience.within() == null ? meant : meant + " AND " + condition(audience.within());
    }

    private void addIn(List<String> either, String column, Collection<String> names) {
        if (!names.isEmpty()) {
            either.add(column + " IN (" + gaps(names) + ")");
            values.addAll(names);
        }
    }

    private static String gaps(Collection<String> names) {
        return String.join(", ", Collections.nCopies(names.size(), "%s"));
    }

    /** @param firstParameter the number of the first parameter that is free for the condition */
    public String text(int firstParameter) {
        return gapped.formatted(IntStream.range(0, values.size()).mapToObj(number -> "?" + (firstParameter + number)).toArray());
    }

    /** Sets the parameters of the condition. */
    public <Q extends Query> Q bind(Q query, int firstParameter) {
        for (int number = 0; number < values.size(); number++) {
            query.setParameter(firstParameter + number, values.get(number));
        }
        return query;
    }
}
