package org.tongzhou.core.publications;

import java.time.Instant;
import java.util.Set;

/**
 * A commission waits for others now. Fired inside the transaction.
 *
 * @param unit       of who asks
 * @param waitingFor the user names of who writes for the units that have not delivered; empty once it is closed
 * @param href       where it is answered, a path below the portal's address
 */
public record CommissionMoved(long id, String topic, String unit, Instant dueAt, Set<String> waitingFor, String href, Instant at) {
    public CommissionMoved {
        waitingFor = Set.copyOf(waitingFor);
    }
}
