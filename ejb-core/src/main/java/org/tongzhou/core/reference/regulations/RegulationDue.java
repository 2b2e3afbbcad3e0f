package org.tongzhou.core.reference.regulations;

import java.time.Instant;
import java.util.Set;

/**
 * The term of a regulation ends soon and somebody has to decide about it, or nobody any more. Fired inside the transaction.
 *
 * @param waitingFor the user names of its keepers; empty if there is nothing to decide
 * @param dueAt      when its last day is over; null if there is nothing to decide
 * @param href       where it is dealt with, a path below the portal's address
 */
public record RegulationDue(long id, String title, String unit, Instant dueAt, Set<String> waitingFor, String href, Instant at) {
    public RegulationDue {
        waitingFor = Set.copyOf(waitingFor);
    }
}
