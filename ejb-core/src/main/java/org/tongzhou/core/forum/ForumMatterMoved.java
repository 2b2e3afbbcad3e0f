package org.tongzhou.core.forum;

import java.time.Instant;
import java.util.Set;
import org.tongzhou.core.shared.TodoKind;

/**
 * A report, or something that is to be looked at before it appears, waits for others now. Fired inside the transaction.
 *
 * @param title      of the topic
 * @param unit       of who reported it or wrote it
 * @param waitingFor the user names of the moderators who must look at it; empty once one has
 * @param href       where it is dealt with, a path below the portal's address
 */
public record ForumMatterMoved(TodoKind kind, long id, String title, String unit, Set<String> waitingFor, String href, Instant at) {
    public ForumMatterMoved {
        waitingFor = Set.copyOf(waitingFor);
    }
}
