package org.tongzhou.core.reference.chronicle;

import java.time.Instant;
import java.util.Set;

/**
 * An entry of a chronicle waits for others now. Fired inside the transaction.
 *
 * @param title      how it begins
 * @param waitingFor the user names of who confirms it, or of who is to write it anew; empty if it waits for nobody
 * @param href       where it is dealt with, a path below the portal's address
 */
public record EntryMoved(long id, String title, String unit, Set<String> waitingFor, String href, Instant at) {
    public EntryMoved {
        waitingFor = Set.copyOf(waitingFor);
    }
}
