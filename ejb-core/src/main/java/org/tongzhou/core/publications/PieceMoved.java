package org.tongzhou.core.publications;

import java.time.Instant;
import java.util.Set;

/**
 * A piece waits for others now. Fired inside the transaction.
 *
 * @param waitingFor the user names of who signs it, or of who is to write it anew; empty if it waits for nobody by name
 * @param href       where it is dealt with, a path below the portal's address
 */
public record PieceMoved(long id, String title, String unit, Set<String> waitingFor, String href, Instant at) {
    public PieceMoved {
        waitingFor = Set.copyOf(waitingFor);
    }
}
