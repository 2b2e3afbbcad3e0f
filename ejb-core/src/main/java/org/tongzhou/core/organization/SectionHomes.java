package org.tongzhou.core.organization;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * To which units the active sections belong. Whoever addresses a unit means its people and those of its sections; whoever addresses a section means the
 * section alone.
 *
 * @param units by the label of a section that of its unit
 */
public record SectionHomes(Map<String, String> units) {
    public SectionHomes {
        units = Map.copyOf(units);
    }

    /** The label of the unit that a section belongs to; of what is no section, its own. */
    public String of(String label) {
        return units.getOrDefault(label, label);
    }

    public boolean isSection(String label) {
        return units.containsKey(label);
    }

    /** These labels, and those of the sections of the units that bear them. */
    public Set<String> withSections(Collection<String> labels) {
        Set<String> all = new HashSet<>(labels);
        units.forEach((section, unit) -> {
            if (labels.contains(unit)) {
                all.add(section);
            }
        });
        return all;
    }

    /** These labels, and those of the units that the sections among them belong to. */
    public Set<String> withUnits(Collection<String> labels) {
        Set<String> all = new HashSet<>(labels);
        labels.forEach(label -> all.add(of(label)));
        return all;
    }

    /** Of two labels the one whose people are meant by both; none if nobody is. */
    public Optional<String> both(String one, String other) {
        if (one.equals(other) || of(one).equals(other)) {
            return Optional.of(one);
        }
        return of(other).equals(one) ? Optional.of(other) : Optional.empty();
    }
}
