package org.tongzhou.core.notices;

import java.time.Instant;
import java.util.Set;
import org.tongzhou.core.shared.Urgency;

/**
 * A notice waits for other reviewers than before, or for none. Fired inside the transaction.
 *
 * @param waitingFor user names of who may review it now; nobody if it is not being reviewed
 * @param href       where it is reviewed, a path below the portal's address
 * @param at         since when it waits
 */
public record NoticeMoved(long id, String title, String unit, Urgency urgency, Set<String> waitingFor, String href, Instant at) {
    public NoticeMoved {
        waitingFor = Set.copyOf(waitingFor);
    }
}
