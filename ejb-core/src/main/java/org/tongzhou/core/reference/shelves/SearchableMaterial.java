package org.tongzhou.core.reference.shelves;

import jakarta.enterprise.context.Dependent;

/** Materials can be found. */
@Dependent
public class SearchableMaterial extends SearchableItems {
    public SearchableMaterial() {
        super(Shelf.MATERIALS);
    }
}
