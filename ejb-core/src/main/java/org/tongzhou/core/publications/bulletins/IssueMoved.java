package org.tongzhou.core.publications.bulletins;

import java.time.Instant;
import java.util.Set;

/**
 * An issue waits for others now. Fired inside the transaction.
 *
 * @param waitingFor the user names of those who sign it; empty if it waits for nobody
 * @param href       where it is dealt with, a path below the portal's address
 */
public record IssueMoved(long id, String title, String unit, Set<String> waitingFor, String href, Instant at) {
    public IssueMoved {
        waitingFor = Set.copyOf(waitingFor);
    }
}
