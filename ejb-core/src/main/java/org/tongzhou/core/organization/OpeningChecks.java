package org.tongzhou.core.organization;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks all units at once (单位开通检查表), for the core's own services; it has no door of its own. */
@Dependent
public class OpeningChecks {
    private static final List<PostDuty> REQUIRED = List.of(PostDuty.UNIT_HEAD, PostDuty.OFFICE_DIRECTOR, PostDuty.CONFIDENTIAL_SECRETARY);

    private final UnitRepository units;
    private final StaffRepository staff;
    private final Today today;

    @Inject
    public OpeningChecks(UnitRepository units, StaffRepository staff, Today today) {
        this.units = units;
        this.staff = staff;
        this.today = today;
    }

    /** All units that work in the portal by themselves, in the order of the tree. @param counted the people who count, as those with accounts */
    public List<UnitOpening> list(Set<Long> counted) {
        Map<Long, List<HeldDuty>> held = staff.listHeldDuties(today.day()).stream().filter(each -> counted.contains(each.personId()))
            .collect(groupingBy(HeldDuty::unitId));
        List<UnitRow> rows = new UnitOutline(units.listAll(), Map.of()).rows();
        Map<Long, List<UnitRow>> sections = rows.stream().filter(row -> row.kind() == UnitKind.SECTION && row.parentId() != null)
            .collect(groupingBy(UnitRow::parentId));
        return rows.stream().filter(row -> row.kind().isOffice())
            .map(row -> new UnitOpening(row.id(), row.label(), check(row, sections.getOrDefault(row.id(), List.of()), held))).toList();
    }

    private static OpeningCheck check(UnitRow unit, List<UnitRow> sections, Map<Long, List<HeldDuty>> held) {
        List<HeldDuty> all = new ArrayList<>(held.getOrDefault(unit.id(), List.of()));
        sections.forEach(section -> all.addAll(held.getOrDefault(section.id(), List.of())));
        Set<PostDuty> present = all.stream().map(HeldDuty::duty).collect(toSet());
        return new OpeningCheck(REQUIRED.stream().filter(duty -> !present.contains(duty)).toList(),
            sections.stream().filter(section -> !held.containsKey(section.id())).map(UnitRow::name).toList());
    }
}
