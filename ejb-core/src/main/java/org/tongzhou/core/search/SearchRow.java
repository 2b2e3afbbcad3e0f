package org.tongzhou.core.search;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Something that was found.
 *
 * @param title   in pieces, {@code snippet} likewise: where the text has it, or its beginning
 * @param unit    whose it is; empty if no unit's
 * @param place   where it stands; empty if nowhere in particular
 * @param author  may be empty
 * @param href    a path below the portal's address
 * @param more    how many other parts of the same thing were found, too, and are not listed, as no kind was chosen
 */
public record SearchRow(String kind, String key, List<SearchRun> title, List<SearchRun> snippet, String unit, String place, String author,
    Instant moment, String href, long more) implements Serializable {

    public SearchRow {
        title = List.copyOf(title);
        snippet = List.copyOf(snippet);
    }

    public String titleText() {
        return title.stream().map(SearchRun::text).collect(Collectors.joining());
    }
}
