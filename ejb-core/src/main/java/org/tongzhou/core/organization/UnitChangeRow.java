package org.tongzhou.core.organization;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An entry in the history of a unit.
 *
 * @param oldName its name before, where it lay before, or nothing
 * @param newName its name since, where it lies since, or the unit it was merged into
 * @param changedBy the user name of who entered it
 */
public record UnitChangeRow(long id, UnitChangeKind kind, LocalDate day, String oldName, String newName, Instant changedAt, String changedBy)
    implements Serializable {
}
