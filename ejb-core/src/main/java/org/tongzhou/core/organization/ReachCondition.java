package org.tongzhou.core.organization;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A reach as a condition of a query on units, for the units that lie within it:
 * <pre>
 * ReachCondition within = new ReachCondition(reach, "u");
 * within.bind(entities.createQuery("SELECT u.label FROM OrgUnit u WHERE " + within.jpql(), String.class))
 * </pre>
 */
public final class ReachCondition {
    private final Reach reach;
    private final String unit;
    private final List<String> paths;

    /** @param unit what the query calls the unit: an alias, or a path to it */
    public ReachCondition(Reach reach, String unit) {
        this.reach = reach;
        this.unit = unit;
        this.paths = List.copyOf(reach.paths());
    }

    public String jpql() {
        if (reach.all() || reach.isWithoutUnits()) {
            return unit + (reach.all() ? ".id IS NOT NULL" : ".id IS NULL"); // constants alone are no condition for Derby
        }
        List<String> parts = new ArrayList<>();
        if (!reach.units().isEmpty()) {
            parts.add(unit + ".id IN :reachedUnits");
        }
        for (int number = 0; number < paths.size(); number++) {
            parts.add(unit + ".path LIKE :reachedPath" + number);
        }
        return parts.stream().collect(Collectors.joining(" OR ", "(", ")"));
    }

    /** Sets the parameters of the condition. */
    public <Q extends Query> Q bind(Q query) {
        query.setHint("eclipselink.jdbc.bind-parameters", true);
        if (reach.all()) {
            return query;
        }
        if (!reach.units().isEmpty()) {
            query.setParameter("reachedUnits", reach.units());
        }
        for (int number = 0; number < paths.size(); number++) {
            query.setParameter("reachedPath" + number, paths.get(number) + '%');
        }
        return query;
    }
}
