package org.tongzhou.core.search;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes into an index what was committed since it was last looked. Done twice it changes nothing. */
final class IndexPass {
    private static final int PART = 200;
    private static final Duration KEPT_EVERY = Duration.ofSeconds(10);

    private final SearchFeed feed;
    private final IndexFilling filling;
    private final Clock clock;
    private final OfficeIndex index;
    private final SearchPosition position;
    private Instant kept = Instant.MIN;

    IndexPass(SearchFeed feed, Clock clock, OfficeIndex index) {
        this.feed = feed;
        this.filling = new IndexFilling(feed, clock);
        this.clock = clock;
        this.index = index;
        this.position = new SearchPosition(index.position());
    }

    /** Of what was found without its files when the server ended, these are read now. */
    void takeUp() throws IOException {
        for (String kind : feed.listKinds()) {
            List<String> keys = index.listUnread(kind);
            for (int from = 0; from < keys.size(); from += PART) {
                takeSome(kind, keys.subList(from, Math.min(keys.size(), from + PART)));
            }
        }
        index.show(position.sure());
    }

    /** The number of the last change that is in it; before it some may still come. */
    long read() {
        return position.read();
    }

    void run() throws IOException {
        position.giveUp(clock.instant());
        List<SearchChange> changes = feed.listChanges(position.read(), position.missing(), PART);
        while (!changes.isEmpty()) {
            take(changes);
            position.advance(changes.stream().map(SearchChange::getId).toList(), clock.instant());
            index.show(position.sure());
            changes = feed.listChanges(position.read(), position.missing(), PART);
        }
        Instant now = clock.instant();
        if (!now.isBefore(kept.plus(KEPT_EVERY))) {
            index.keep();
            kept = now;
        }
    }

    private void take(List<SearchChange> changes) throws IOException {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        changes.stream().filter(change -> !change.isOfAll()).forEach(change -> {
            List<String> ofKind = keys.computeIfAbsent(change.getKind(), kind -> new ArrayList<>());
            if (!ofKind.contains(change.getKey())) {
                ofKind.add(change.getKey());
            }
        });
        for (String kind : changes.stream().filter(SearchChange::isOfAll).map(SearchChange::getKind).distinct().toList()) {
            keys.remove(kind);
            index.removeAll(kind); // is seen together with what comes in its place
            filling.readAll(kind, index, count -> { });
        }
        for (Map.Entry<String, List<String>> ofKind : keys.entrySet()) {
            takeSome(ofKind.getKey(), ofKind.getValue());
        }
    }

    private void takeSome(String kind, List<String> keys) throws IOException {
        List<SearchDocument> found = filling.read(kind, keys);
        for (String key : keys) {
            if (found.stream().noneMatch(document -> document.key().equals(key))) {
                index.remove(kind, key);
            }
        }
        for (SearchDocument document : found) {
            index.put(document);
        }
    }
}
