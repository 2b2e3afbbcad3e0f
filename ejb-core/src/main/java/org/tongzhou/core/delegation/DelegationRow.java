package org.tongzhou.core.delegation;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;
import org.tongzhou.core.shared.TodoKind;

/** A delegation in lists. @param kinds what is delegated; empty for all that can be */
public record DelegationRow(long id, String owner, String delegate, LocalDate from, LocalDate until, Set<TodoKind> kinds, boolean withPending,
    DelegationState state) implements Serializable {
    public DelegationRow {
        kinds = Set.copyOf(kinds);
    }
}
