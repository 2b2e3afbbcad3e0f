package org.tongzhou.core.delegation;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.tongzhou.core.shared.TodoKind;

/**
 * A delegation as its page shows it.
 *
 * @param kinds    what is delegated; empty for all that can be
 * @param madeFor  whether another than the owner made it
 * @param endedBy  who ended it before its time, with {@code endedAt} and {@code endingReason}; null if nobody did
 */
public record DelegationDetails(long id, int version, String owner, String delegate, LocalDate from, LocalDate until, Set<TodoKind> kinds,
    boolean withPending, String reason, boolean madeFor, String madeBy, Instant madeAt, DelegationState state, String endedBy, Instant endedAt,
    String endingReason, boolean mayRevoke, boolean mayDecline) implements Serializable {
    public DelegationDetails {
        kinds = Set.copyOf(kinds);
    }
}
