package org.tongzhou.core.reference.shelves;

import jakarta.enterprise.context.Dependent;

/** Speeches can be found. */
@Dependent
public class SearchableSpeech extends SearchableItems {
    public SearchableSpeech() {
        super(Shelf.SPEECHES);
    }
}
