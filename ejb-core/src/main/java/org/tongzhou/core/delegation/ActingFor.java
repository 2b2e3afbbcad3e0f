package org.tongzhou.core.delegation;

import java.time.Instant;
import java.util.Set;
import org.tongzhou.core.shared.TodoKind;

/**
 * That somebody may do another's work at present.
 *
 * @param owner    user name of whose work it is
 * @param delegate user name of who may do it
 * @param kinds    what of it
 * @param since    only what has come since this moment; null for all that is open
 */
public record ActingFor(String owner, String delegate, Set<TodoKind> kinds, Instant since) {
    public ActingFor {
        kinds = Set.copyOf(kinds);
    }

    /** Whether it is meant: something of this kind, asked of the owner at that moment. */
    public boolean covers(TodoKind kind, Instant askedAt) {
        return kinds.contains(kind) && (since == null || !askedAt.isBefore(since));
    }
}
