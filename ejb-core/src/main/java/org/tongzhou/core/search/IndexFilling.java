package org.tongzhou.core.search;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.tongzhou.core.shared.Conflicts;

/** Reads everything of all domains into an index. */
final class IndexFilling {
    private static final Logger LOG = System.getLogger(IndexFilling.class.getName());
    private static final int PART = 200;

    private final SearchFeed feed;
    private final Clock clock;

    IndexFilling(SearchFeed feed, Clock clock) {
        this.feed = feed;
        this.clock = clock;
    }

    /** Fills an empty index; changes that come meanwhile, or were not committed when it began, it reads afterwards. */
    void fill(OfficeIndex index, Consumer<SearchCount> progress) throws IOException {
        long position = Math.max(0, feed.last() - SearchPosition.GAP_MAX);
        for (String kind : feed.listKinds()) {
            readAll(kind, index, progress);
        }
        index.filled(feed.listKinds(), clock.instant());
        index.show(position);
        index.keep();
    }

    /** @param progress is told of each part how many things of the kind are found so far, each once whatever forms it has */
    void readAll(String kind, OfficeIndex index, Consumer<SearchCount> progress) throws IOException {
        long read = 0;
        String last = "";
        List<String> keys = feed.listKeys(kind, last, PART);
        while (!keys.isEmpty()) {
            for (SearchDocument document : read(kind, keys)) {
                index.put(document);
                read += document.isOtherForm() ? 0 : 1;
            }
            progress.accept(new SearchCount(kind, read));
            last = keys.get(keys.size() - 1);
            keys = feed.listKeys(kind, last, PART);
        }
    }

    /** What some things are; one that cannot be read is found by nobody, and keeps nothing else from being found. */
    List<SearchDocument> read(String kind, List<String> keys) {
        try {
            return feed.read(kind, keys);
        } catch (RuntimeException e) {
            feed.last(); // if the database does not answer, all waits
            return keys.stream().flatMap(key -> readOne(kind, key).stream()).toList();
        }
    }

    private List<SearchDocument> readOne(String kind, String key) {
        try {
            return feed.read(kind, List.of(key));
        } catch (RuntimeException e) {
            if (Conflicts.isConflict(e)) { // it can be read once that is over
                throw e;
            }
            LOG.log(Level.WARNING, "not found by any search, as it cannot be read: " + kind + " " + key, e);
            return List.of();
        }
    }
}
