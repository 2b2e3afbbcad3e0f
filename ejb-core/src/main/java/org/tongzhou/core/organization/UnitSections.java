package org.tongzhou.core.organization;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;

/** Units with their sections, for other domains of the core; it has no door of its own. */
@Dependent
public class UnitSections {
    private final UnitRepository units;

    @Inject
    public UnitSections(UnitRepository units) {
        this.units = units;
    }

    /** A label, and those of the active sections of the unit that bears it; a section, or what is no unit, has none. */
    public Set<String> listLabels(String label) {
        Set<String> labels = new HashSet<>(units.listSectionLabels(label));
        labels.add(label);
        return labels;
    }

    /** Whether a label is that of an active section, which is no unit of its own. */
    public boolean isSection(String label) {
        return units.isSection(label);
    }
}
