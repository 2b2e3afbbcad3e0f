package org.tongzhou.core.notices;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A text of a notice in the list of all it had.
 *
 * @param ordinal 1 for the first
 * @param by      who wrote it so: the user name as it is read, the name as it is shown
 * @param note    what was said of a correction; null for others
 * @param published whether its readers read it so, from its publication on or from a later one
 */
public record VersionRow(int ordinal, VersionOrigin origin, String title, String by, Instant at, String note, boolean published) implements Serializable {

    public VersionRow(int ordinal, VersionOrigin origin, String title, String by, Instant at, String note) {
        this(ordinal, origin, title, by, at, note, origin == VersionOrigin.PUBLISHED || origin == VersionOrigin.CORRECTED);
    }

    VersionRow by(String shown) {
        return new VersionRow(ordinal, origin, title, shown, at, note, published);
    }

    /** @param moments when the notice was published, {@code end} when another text came; null for the last one */
    VersionRow publishedAt(List<Instant> moments, Instant end) {
        boolean out = moments.stream().anyMatch(moment -> !moment.isBefore(at) && (end == null || moment.isBefore(end)));
        return new VersionRow(ordinal, origin, title, by, at, note, published || out);
    }
}
