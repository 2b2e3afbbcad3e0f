package org.tongzhou.core.applications;

import java.time.Instant;
import java.util.Set;

/**
 * An application waits for others now. Fired inside the transaction.
 *
 * @param waitingFor the user names of those who must act; empty if nobody must
 * @param title      what it is about
 * @param href       where it is dealt with, a path below the portal's address
 */
public record ApplicationMoved(long id, String unit, String title, Set<String> waitingFor, String href, Instant at) {
    public ApplicationMoved {
        waitingFor = Set.copyOf(waitingFor);
    }
}
