package org.tongzhou.core.reference.shelves;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tongzhou.core.search.SearchChanges;
import org.tongzhou.core.shared.LiveTopics;

/** Tells open windows and the search what is new on the shelves. */
@Dependent
class ItemNews {
    private static final String TOPIC = "reference";

    @Inject
    SearchChanges search;
    @Inject
    LiveTopics live;

    void changed(Item item) {
        search.changed(item.getShelf().searchKind(), item.getId());
        live.fire(TOPIC);
    }
}
