package org.tongzhou.core.organization;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.tongzhou.core.shared.Pinyin;

/** Who sees the files of the people of a unit: who keeps it. */
@Dependent
public class FilesOfUnit implements SeeableThing {
    private final UnitRepository units;
    private final Reaches reaches;

    @Inject
    public FilesOfUnit(UnitRepository units, Reaches reaches) {
        this.units = units;
        this.reaches = reaches;
    }

    @Override
    public String kind() {
        return "organization.people";
    }

    @Override
    public List<Found> find(String text) {
        return units.listAll().stream().filter(unit -> unit.isActive() && (text.isEmpty() || Pinyin.matches(unit.getLabel(), text))).limit(FOUND_MAX)
            .map(unit -> new Found(unit.getId(), unit.getLabel(), "")).toList();
    }

    @Override
    public Optional<String> findLabel(long id) {
        return units.find(id).map(OrgUnit::getLabel);
    }

    @Override
    public List<Sight> listSights(long id) {
        OrgUnit unit = units.get(id);
        return reaches.listSights(OrganizationPermissions.MANAGE_OWN, (username, reach) -> reach.covers(unit));
    }
}
