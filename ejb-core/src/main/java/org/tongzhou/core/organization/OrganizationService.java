package org.tongzhou.core.organization;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Pinyin;

/** The units of the office, as everybody may see them. */
@Stateless
public class OrganizationService {
    public static final int TEXT_MAX_CHARS = 60;
    private static final PageRequest HISTORY = new PageRequest(0, PageRequest.SIZE_MAX_ROWS);

    @Inject
    UnitRepository units;
    @Inject
    StaffRepository staff;
    @Inject
    OrganizationScope scope;
    @Inject
    Today today;

    /** The active units as a tree: from the top down, each followed by those below it. */
    @RequiresLogin
    public List<UnitRow> listUnits() {
        return new UnitOutline(units.listAll(), staff.countPeople(today.day())).rows();
    }

    /**
     * The units that a text means, ended ones too: part of the name or the label, its pinyin ({@link Pinyin#matches}), the code, an
     * issuer code, or a name that it had. Those nearer to the top come first, a unit before its sections. An empty text means none.
     */
    @RequiresLogin
    public List<UnitRow> searchUnits(@NotNull @Size(max = TEXT_MAX_CHARS, message = "{organization.searchTooLong}") String text) {
        String wanted = text.strip();
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<OrgUnit> all = units.listAll();
        Map<Long, UnitRow> active = new HashMap<>();
        new UnitOutline(all, staff.countPeople(today.day())).rows().forEach(row -> active.put(row.id(), row));
        Map<Long, String> oldNames = new HashMap<>();
        units.listOldNames().stream().filter(old -> isMeant(old.name(), wanted)).forEach(old -> oldNames.put(old.unitId(), old.name()));
        List<UnitRow> found = new ArrayList<>();
        for (OrgUnit unit : all) {
            UnitRow row = Optional.ofNullable(active.get(unit.getId())).orElseGet(() -> UnitOutline.row(unit, unit.depth(), 0, true));
            if (isMeant(unit, wanted)) {
                found.add(row);
            } else if (oldNames.containsKey(unit.getId())) {
                found.add(row.foundBy(oldNames.get(unit.getId())));
            }
        }
        found.sort(Comparator.comparingInt(UnitRow::depth));
        return found;
    }

    private static boolean isMeant(OrgUnit unit, String wanted) {
        return isMeant(unit.getLabel(), wanted) || isMeant(unit.getName(), wanted) || unit.getCode().startsWith(wanted.toLowerCase(Locale.ROOT))
            || unit.facts().issuerCodes().contains(wanted);
    }

    private static boolean isMeant(String name, String wanted) {
        return Pinyin.matches(name, wanted);
    }

    /** The unit of this id by its label, if there is one. */
    @RequiresLogin
    public Optional<UnitDetails.Link> findUnit(long id) {
        return units.find(id).map(UnitDetails.Link::of);
    }

    /** @throws NotFoundException if there is no such unit */
    @RequiresLogin
    public UnitDetails getUnit(long id) {
        OrgUnit unit = units.get(id);
        LinkedList<UnitDetails.Link> above = new LinkedList<>();
        for (OrgUnit upper = unit.getParent(); upper != null; upper = upper.getParent()) {
            above.addFirst(UnitDetails.Link.of(upper));
        }
        return new UnitDetails(id, unit.getVersion(), unit.facts(), unit.getLabel(), unit.getStatus(), unit.getManaged(), unit.getEndedOn(),
            UnitDetails.Link.of(unit.getSuccessor()), above, unit.isActive() && scope.changes(unit), unit.isActive() && scope.keeps(unit));
    }

    /** What has become of a unit, the latest first; at most {@value PageRequest#SIZE_MAX_ROWS} entries. */
    @RequiresLogin
    public List<UnitChangeRow> listHistory(long id) {
        return units.listChanges(id, HISTORY);
    }

    /** What a unit lacks to work in the portal. */
    @RequiresLogin
    public OpeningCheck checkOpening(long unitId) {
        LocalDate day = today.day();
        List<PostDuty> missing = new ArrayList<>(List.of(PostDuty.UNIT_HEAD, PostDuty.OFFICE_DIRECTOR, PostDuty.CONFIDENTIAL_SECRETARY));
        missing.removeAll(staff.listDuties(unitId, day));
        Map<Long, Long> people = staff.countPeople(day);
        List<String> empty = units.listChildren(units.get(unitId)).stream()
            .filter(child -> child.getKind().isSection() && !people.containsKey(child.getId())).map(OrgUnit::getName).toList();
        return new OpeningCheck(missing, empty);
    }

    /** The posts of a unit in their order, with those who hold them today. */
    @RequiresLogin
    public List<PostRow> listPosts(long unitId) {
        Map<Long, List<PostRow.Holder>> holders = new HashMap<>();
        staff.listHeld(unitId, today.day()).forEach(held -> holders.computeIfAbsent(held.getPost().getId(), id -> new ArrayList<>())
            .add(new PostRow.Holder(held.getPerson().getId(), held.getPerson().name(), held.getKind())));
        return staff.listPosts(unitId).stream()
            .map(post -> new PostRow(post.getId(), post.getVersion(), post.facts(), holders.getOrDefault(post.getId(), List.of()))).toList();
    }
}
