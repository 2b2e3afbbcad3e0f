package org.tongzhou.core.reference.shelves;

import jakarta.enterprise.context.Dependent;

/** Albums can be found. */
@Dependent
public class SearchableAlbum extends SearchableItems {
    public SearchableAlbum() {
        super(Shelf.MEDIA);
    }
}
