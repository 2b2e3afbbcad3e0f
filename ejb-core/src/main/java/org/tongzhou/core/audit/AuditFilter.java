package org.tongzhou.core.audit;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Which entries are looked for, in what order.
 *
 * @param from    first day in the office's zone, null for all before {@code until}; {@code until} the last one, null for all since
 * @param actor   user name, empty for all
 * @param action  code, empty for all; a domain with its dot, as {@code security.}, for all of that
 * @param object  part of the object's name, or its id; empty for all
 * @param address the network address or its beginning, empty for all
 * @param outcome true for what succeeded, false for what was tried in vain, null for both
 */
public record AuditFilter(LocalDate from, LocalDate until,
    @NotNull @Size(max = AuditEntry.ACTOR_MAX_CHARS) String actor,
    @NotNull @Size(max = AuditEntry.ACTION_MAX_CHARS) String action,
    @NotNull @Size(max = AuditFilter.TEXT_MAX_CHARS, message = "{audit.searchTooLong}") String object,
    @NotNull @Size(max = AuditFilter.TEXT_MAX_CHARS, message = "{audit.searchTooLong}") String address,
    Boolean outcome, @NotNull AuditSort sort, boolean descending) {
    public static final int TEXT_MAX_CHARS = 60;
    /** All of them, the newest first. */
    public static final AuditFilter ALL = new AuditFilter(null, null, "", "", "", "", null, AuditSort.TIME, true);
}
