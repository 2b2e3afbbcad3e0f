package org.tongzhou.core.organization;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * A unit as its page shows it.
 *
 * @param above      the units from the top down to the one above it
 * @param endedOn    null while it is active
 * @param successor  what it was merged into; null else
 * @param mayChange  whether the caller may change the unit itself: rename, move, merge, abolish it
 * @param mayKeep    whether the caller may change its sections, posts and people
 */
public record UnitDetails(long id, int version, UnitFacts facts, String label, UnitStatus status, ManagedState managed, LocalDate endedOn,
    Link successor, List<Link> above, boolean mayChange, boolean mayKeep) implements Serializable {
    public UnitDetails {
        above = List.copyOf(above);
    }

    /** Another unit. */
    public record Link(long id, String label) implements Serializable {
        static Link of(OrgUnit unit) {
            return unit == null ? null : new Link(unit.getId(), unit.getLabel());
        }
    }
}
