package org.tongzhou.core.organization;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** The same of some units. */
    public Set<String> listLabels(Set<String> labels) {
        Set<String> all = new HashSet<>(labels);
        units.listSectionHomes().forEach((section, home) -> {
            if (labels.contains(home)) {
                all.add(section);
            }
        });
        return all;
    }

    /** The units that bear these labels, of a section the one that it belongs to. */
    public Set<String> listHomes(Collection<String> labels) {
        Map<String, String> homes = units.listSectionHomes();
        return labels.stream().map(label -> homes.getOrDefault(label, label)).collect(Collectors.toSet());
    }

    /** Whether a label is that of an active section, which is no unit of its own. */
    public boolean isSection(String label) {
        return units.isSection(label);
    }
}
