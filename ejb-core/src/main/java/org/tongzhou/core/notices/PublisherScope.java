package org.tongzhou.core.notices;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whose notices somebody publishes.
 *
 * @param all     whether those of all units
 * @param units   else the labels of these, beside his own notices
 * @param foreign the ids of columns in which others' notices are none of his business
 */
record PublisherScope(String username, boolean all, Set<String> units, Set<Long> foreign) {
    boolean covers(Notice notice) {
        return notice.getAuthor().equals(username) || isOfUnit(notice);
    }

    /** Whether he publishes it for its unit, whoever wrote it. */
    boolean isOfUnit(Notice notice) {
        return (all || units.contains(notice.getUnit())) && !foreign.contains(notice.getColumnId());
    }

    /** Whether he begins notices in the name of a unit, his own: not if he publishes for others only. */
    boolean mayWriteFor(String unit) {
        return all || units.isEmpty() || units.contains(unit);
    }

    /** The same as a condition of a query; none if it covers all. */
    Optional<Predicate> condition(CriteriaBuilder builder, Root<Notice> notice) {
        Predicate own = builder.equal(notice.get("author"), username);
        if (!all && units.isEmpty()) {
            return Optional.of(own);
        }
        List<Predicate> ofUnits = new ArrayList<>();
        if (!all) {
            ofUnits.add(notice.get("unit").in(units));
        }
        if (!foreign.isEmpty()) {
            ofUnits.add(builder.not(notice.get("columnId").in(foreign)));
        }
        return ofUnits.isEmpty() ? Optional.empty() : Optional.of(builder.or(own, builder.and(ofUnits.toArray(Predicate[]::new))));
    }
}
