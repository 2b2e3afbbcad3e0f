package org.tongzhou.core.organization;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
        String kept = scope.path().orElse(null);
        if (kept == null) {
            return List.of();
        }
        String path = filter.unitId() == null ? "/" : path(filter.unitId());
        return shelf.all().stream().filter(entry -> entry.isBelow(kept) && entry.isBelow(path) && filter.fits(entry))
            .sorted(filter.sort().order(filter.descending())).toList();
    }

    /** All units from the top down to this one by their ids: /50/53/61/. @throws NotFoundException if there is no such unit */
    public String path(long unitId) {
        return units.get(unitId).getPath();
    }

    /** The path of the unit where somebody has the own post today; of a section, that of its unit. */
    public Optional<String> homePath(long personId) {
        return scope.homePath(personId);
    }

    /** Whether the caller keeps the own post of somebody, not only one held beside it; to be asked of many. */
    public Predicate<StaffEntry> ownPosts() {
        Optional<String> kept = scope.path();
        return entry -> kept.filter(entry.main().path()::startsWith).isPresent();
    }
}
