package org.tongzhou.core.search;

import java.time.Instant;
import java.util.Set;

/**
 * Something that can be found.
 *
 * @param text   in plain words
 * @param unit   whose it is; empty if no unit's
 * @param author name of who wrote it; may be empty
 * @param moment by which it is ordered
 * @param href   where it is, a path below the portal's address
 * @param sights who may find it; nobody if empty
 */
public record SearchDocument(String kind, String key, String title, String text, String unit, String author, Instant moment, String href,
    Set<SearchSight> sights) {

    public SearchDocument {
        sights = Set.copyOf(sights);
    }
}
