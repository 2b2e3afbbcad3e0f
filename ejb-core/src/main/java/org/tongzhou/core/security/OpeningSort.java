package org.tongzhou.core.security;

import java.util.Comparator;
import org.tongzhou.core.organization.UnitOpening;

/** By what the checklist of units is sorted: as the units stand in the tree, or by how much they lack. */
public enum OpeningSort {
    TREE, LACKING;

    /** Keeps the order of the tree where it decides nothing. */
    Comparator<UnitOpening> order(boolean descending) {
        Comparator<UnitOpening> lacking = Comparator.comparing(opening -> opening.check().missing().size() + opening.check().unstaffed().size());
        return this == TREE ? Comparator.comparing(opening -> 0) : descending ? lacking.reversed() : lacking;
    }
}
