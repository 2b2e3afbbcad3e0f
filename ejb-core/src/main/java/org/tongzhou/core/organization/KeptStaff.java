package org.tongzhou.core.organization;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongzhou.core.shared.NotFoundException;

/** The people whom the caller keeps, for the core's own services; it has no door of its own. */
@Dependent
public class KeptStaff {
    private final StaffShelf shelf;
    private final UnitRepository units;
    private final OrganizationScope scope;

    @Inject
    public KeptStaff(StaffShelf shelf, UnitRepository units, OrganizationScope scope) {
        this.shelf = shelf;
        this.units = units;
        this.scope = scope;
    }

    /** Those of the units that the caller keeps who fit a filter, in its order. @throws NotFoundException if it names no unit */
    public List<StaffEntry> find(StaffFilter filter) {
        Reach kept = reach();
        if (kept.isWithoutUnits()) {
            return List.of();
        }
        String path = filter.unitId() == null ? "/" : path(filter.unitId());
        return shelf.all().stream().filter(entry -> entry.isWithin(kept) && entry.isBelow(path) && filter.fits(entry))
            .sorted(filter.sort().order(filter.descending())).toList();
    }

    /** All units from the top down to this one by their ids: /50/53/61/. @throws NotFoundException if there is no such unit */
    public String path(long unitId) {
        return units.get(unitId).getPath();
    }

    /** The units that the caller keeps. */
    public Reach reach() {
        return scope.keeping().reach();
    }

    /** A unit with its sections. */
    public Reach unit(long unitId) {
        OrgUnit unit = units.get(unitId);
        return Reach.only(Stream.concat(Stream.of(unit), units.listChildren(unit).stream().filter(child -> child.getKind().isSection()))
            .map(OrgUnit::getId).collect(Collectors.toSet()));
    }

    /** Whether somebody who is here has the own post of today within a reach. */
    public boolean isWithin(long personId, Reach reach) {
        return shelf.all().stream().anyMatch(entry -> entry.id() == personId && entry.status() != StaffStatus.LEFT && entry.main().isWithin(reach));
    }

    /** Whether the caller keeps the own post of somebody, not only one held beside it; to be asked of many. */
    public Predicate<StaffEntry> ownPosts() {
        Reach kept = reach();
        return entry -> entry.main().isWithin(kept);
    }
}
