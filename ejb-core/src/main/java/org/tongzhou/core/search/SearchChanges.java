package org.tongzhou.core.search;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;

/** Where domains tell that something findable has changed, within the transaction of the change: the index follows after the commit, or not at all. */
@Dependent
public class SearchChanges {
    private final SearchRepository changes;
    private final SearchSignal signal;
    private final Clock clock;

    @Inject
    SearchChanges(SearchRepository changes, SearchSignal signal, Clock clock) {
        this.changes = changes;
        this.signal = signal;
        this.clock = clock;
    }

    /** A thing has changed, has come, or is gone. */
    public void changed(String kind, Object key) {
        add(kind, key.toString());
    }

    /** Any number of things of a kind have changed: all are read anew. */
    public void changedAll(String kind) {
        add(kind, SearchChange.ALL);
    }

    private void add(String kind, String key) {
        changes.add(new SearchChange(kind, key, clock.instant()));
        signal.changed();
    }
}
