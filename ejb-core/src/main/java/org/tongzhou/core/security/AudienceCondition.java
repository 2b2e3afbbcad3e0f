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
 * meant.bind(entities.createNativeQuery("INSERT INTO … SELECT ?1, p.username FROM security_people p WHERE " + meant.sql(2)), 2)
 * </pre>
 * Each of its subqueries looks into one table by an index: with more, Derby goes through all rows of it for each person.
 */
public final class AudienceCondition {
    private static final Dialect SQL = new Dialect(
        "EXISTS (SELECT 1 FROM security_account_roles h WHERE h.account_id = p.id AND h.role_name IN (%s))", """
            EXISTS (SELECT 1 FROM organization_appointments t WHERE t.person_id = p.person_id AND t.post_id IN (%s)
            AND t.from_day <= %s AND (t.until_day IS NULL OR t.until_day >= %s))""");
    private static final Dialect QUERIES = new Dialect(
        "EXISTS (SELECT h.role FROM PersonRole h WHERE h.accountId = p.id AND h.role IN (%s))", """
            EXISTS (SELECT t.id FROM Appointment t WHERE t.person.id = p.personId AND t.post.id IN (%s)
            AND t.fromDay <= %s AND (t.untilDay IS NULL OR t.untilDay >= %s))""");

    private final LocalDate day;
    private final List<Object> values = new ArrayList<>();
    /** With a gap for each value. */
    private String sql;
    private String queries;

    public AudienceCondition(Audience audience, Clock clock) {
        this.day = LocalDate.ofInstant(clock.instant(), OfficeZone.ID);
        this.queries = condition(audience, QUERIES);
        values.clear();
        this.sql = condition(audience, SQL);
    }

    /** How a role, and one by posts between two days, are asked for. */
    private record Dialect(String role, String posts) {
    }

    /** Of these people those alone for whom something else is true, in native SQL. @param condition a constant with {@code %s} for each value */
    public AudienceCondition also(String condition, Object... others) {
        sql += " AND " + condition;
        queries = null;
        Collections.addAll(values, others);
        return this;
    }

    /** Of these people those alone who do not belong to another audience. */
    public AudienceCondition except(Audience others) {
        int before = values.size();
        String asked = " AND NOT (" + condition(others, QUERIES) + ")";
        values.subList(before, values.size()).clear();
        sql += " AND NOT (" + condition(others, SQL) + ")";
        queries = queries == null ? null : queries + asked;
        return this;
    }

    private String condition(Audience audience, Dialect dialect) {
        if (audience.everybody()) {
            return "p.username IS NOT NULL";
        }
        List<String> either = new ArrayList<>();
        either.add("p.username IS NULL"); // nobody is without a name
        addIn(either, "p.unit", audience.units());
        addIn(either, "p.username", audience.people());
        addIn(either, "p.post", audience.posts());
        if (!audience.roles().isEmpty()) {
            either.add(dialect.role.formatted(gaps(audience.roles())));
            values.addAll(audience.roles());
        }
        if (!audience.giving().isEmpty()) {
            either.add("(" + dialect.posts.formatted(gaps(audience.giving()), "%s", "%s") + " AND NOT " + dialect.role.formatted(gaps(AdministratorRoles.NAMES)) + ")");
            values.addAll(audience.giving());
            values.addAll(List.of(day, day));
            values.addAll(AdministratorRoles.NAMES);
        }
        String meant = "(" + String.join(" OR ", either) + ")";
        return audience.within() == null ? meant : meant + " AND " + condition(audience.within(), dialect);
    }

    private void addIn(List<String> either, String column, Collection<String> names) {
        if (!names.isEmpty()) {
            either.add(column + " IN (" + gaps(names) + ")");
            values.addAll(names);
        }
    }

    private static String gaps(Collection<?> names) {
        return String.join(", ", Collections.nCopies(names.size(), "%s"));
    }

    /** @param firstParameter the number of the first parameter that is free for the condition */
    public String sql(int firstParameter) {
        return numbered(sql, firstParameter);
    }

    /** The same for the query language, where nothing was added in SQL. */
    public String jpql(int firstParameter) {
        return numbered(queries, firstParameter);
    }

    private String numbered(String gapped, int first) {
        return gapped.formatted(IntStream.range(0, values.size()).mapToObj(number -> "?" + (first + number)).toArray());
    }

    /** Sets the parameters of the condition. */
    public <Q extends Query> Q bind(Q query, int firstParameter) {
        for (int number = 0; number < values.size(); number++) {
            query.setParameter(firstParameter + number, values.get(number));
        }
        return query;
    }
}
