package org.tongzhou.core.organization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tree of the active units as a list from the top down, each followed by those below it. */
final class UnitOutline {
    private final Map<Long, List<OrgUnit>> children = new HashMap<>();
    private final Map<Long, Long> people;
    private final List<UnitRow> rows = new ArrayList<>();

    /** @param people how many hold posts of each unit, not counting those below */
    UnitOutline(List<OrgUnit> units, Map<Long, Long> people) {
        this.people = people;
        units.stream().filter(OrgUnit::isActive).forEach(unit -> children.computeIfAbsent(idOf(unit.getParent()), id -> new ArrayList<>()).add(unit));
        below(null).forEach(unit -> add(unit, 1));
    }

    private static Long idOf(OrgUnit unit) {
        return unit == null ? null : unit.getId();
    }

    private List<OrgUnit> below(Long id) {
        return children.getOrDefault(id, List.of());
    }

    private long add(OrgUnit unit, int depth) {
        int place = rows.size();
        rows.add(null);
        long all = people.getOrDefault(unit.getId(), 0L);
        for (OrgUnit child : below(unit.getId())) {
            all += add(child, depth + 1);
        }
        rows.set(place, row(unit, depth, all, below(unit.getId()).isEmpty()));
        return all;
    }

    static UnitRow row(OrgUnit unit, int depth, long people, boolean leaf) {
        return new UnitRow(unit.getId(), idOf(unit.getParent()), unit.getName(), unit.getLabel(), unit.getCode(), unit.getKind(), unit.getStatus(),
            unit.getManaged(), depth, people, leaf, null);
    }

    List<UnitRow> rows() {
        return rows;
    }
}
