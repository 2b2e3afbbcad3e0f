package org.tongzhou.core.search;

import java.io.Serializable;
import java.util.List;

/**
 * What a search has found, a page of it.
 *
 * @param total how many there are in all; parts of one thing ({@link SearchDocument#whole}) are listed and counted as one, the best of them, unless a kind
 *              is chosen
 * @param kinds how many of each kind there are, whatever kind is chosen, {@code units} and {@code places} likewise; most first
 * @param ready whether the index was there to be searched: else it is being made, and something may be found later
 */
public record SearchResult(List<SearchRow> rows, long total, List<SearchCount> kinds, List<SearchCount> units, List<SearchCount> places, boolean ready)
    implements Serializable {
    public static final SearchResult NOTHING = new SearchResult(List.of(), 0, List.of(), List.of(), List.of(), true);
    static final SearchResult PREPARING = new SearchResult(List.of(), 0, List.of(), List.of(), List.of(), false);

    public SearchResult {
        rows = List.copyOf(rows);
        kinds = List.copyOf(kinds);
        units = List.copyOf(units);
        places = List.copyOf(places);
    }
}
