package org.tongzhou.core.notices;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.Set;

/** Whose notices somebody publishes. @param all whether those of all units @param units else the labels of these, beside his own notices */
record PublisherScope(String username, boolean all, Set<String> units) {
    boolean covers(Notice notice) {
        return notice.getAuthor().equals(username) || isOfUnit(notice);
    }

    /** Whether he publishes it for its unit, whoever wrote it. */
    boolean isOfUnit(Notice notice) {
        return all || units.contains(notice.getUnit());
    }

    /** Whether he begins notices in the name of a unit, his own: not if he publishes for others only. */
    boolean mayWriteFor(String unit) {
        return all || units.isEmpty() || units.contains(unit);
    }

    /** The same as a condition of a query; not to be asked for all. */
    Predicate condition(CriteriaBuilder builder, Root<Notice> notice) {
        Predicate own = builder.equal(notice.get("author"), username);
        return units.isEmpty() ? own : builder.or(own, notice.get("unit").in(units));
    }
}
