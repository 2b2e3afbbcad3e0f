package org.tongzhou.core.notices;

import java.io.Serializable;
import java.time.Instant;

/**
 * A year of a column.
 *
 * @param notices    how many were published in it and not withdrawn
 * @param archivedAt when it was archived, {@code by} whom, by the name; null if it is open
 */
public record ArchiveYearRow(int year, long notices, Instant archivedAt, String by) implements Serializable {
    public boolean archived() {
        return archivedAt != null;
    }
}
