package org.tongzhou.core.notices;

import java.io.Serializable;
import java.time.Instant;

/**
 * A text of a notice in the list of all it had.
 *
 * @param ordinal 1 for the first
 * @param by      who wrote it so: the user name as it is read, the name as it is shown
 * @param note    what was said of a correction; null for others
 */
public record VersionRow(int ordinal, VersionOrigin origin, String title, String by, Instant at, String note) implements Serializable {

    VersionRow by(String shown) {
        return new VersionRow(ordinal, origin, title, shown, at, note);
    }
}
