package org.tongzhou.core.organization;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Units with their sections, for other domains of the core, remembered between requests; it has no door of its own. */
@Dependent
public class UnitSections {
    private final SectionShelf shelf;

    @Inject
    public UnitSections(SectionShelf shelf) {
        this.shelf = shelf;
    }

    /** To which units sections belong. */
    public SectionHomes homes() {
        return shelf.homes();
    }

    /** The same as they are in this transaction; for what keeps what it makes of them. */
    public SectionHomes read() {
        return shelf.read();
    }

    /** A label, and those of the active sections of the unit that bears it; a section, or what is no unit, has none. */
    public Set<String> listLabels(String label) {
        return homes().withSections(Set.of(label));
    }

    /** The same of some units. */
    public Set<String> listLabels(Set<String> labels) {
        return homes().withSections(labels);
    }

    /** The units that bear these labels, of a section the one that it belongs to. */
    public Set<String> listHomes(Collection<String> labels) {
        SectionHomes homes = homes();
        return labels.stream().map(homes::of).collect(Collectors.toSet());
    }

    /** Whether a label is that of an active section, which is no unit of its own. */
    public boolean isSection(String label) {
        return homes().isSection(label);
    }
}
