package org.tongzhou.core.applications;

import java.time.Instant;
import java.util.Set;

/**
 * An application waits for others now. Fired inside the transaction.
 *
 * @param forHead    whether it waits for the head of the unit; else it waits for who handed it in or for the city
 * @param waitingFor the user names of those who must act; empty if nobody must
 * @param title      what it is about
 * @param href       where it is dealt with, a path below the portal's address
 * @param at         since when
 */
public record ApplicationMoved(long id, String unit, String title, boolean forHead, Set<String> waitingFor, String href, Instant at) {
    public ApplicationMoved {
        waitingFor = Set.copyOf(waitingFor);
    }
}
