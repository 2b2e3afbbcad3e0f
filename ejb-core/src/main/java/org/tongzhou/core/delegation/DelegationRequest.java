package org.tongzhou.core.delegation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.tongzhou.core.shared.TodoKind;

/**
 * What somebody wants to delegate.
 *
 * @param owner       user name of whose work it is; empty for the caller's own
 * @param delegate    user name of who is to do it
 * @param from        the first day, and {@code until} the last
 * @param kinds       what is delegated; empty for all that can be, later kinds included
 * @param withPending whether what is open at the beginning is delegated, too
 * @param reason      may be empty where it is the caller's own work
 */
public record DelegationRequest(@NotNull String owner, @NotNull String delegate, @NotNull LocalDate from, @NotNull LocalDate until,
    @NotNull Set<TodoKind> kinds, boolean withPending,
    @NotNull @Size(max = DelegationRequest.REASON_MAX_CHARS, message = "{delegation.reasonTooLong}") String reason) {
    public static final int REASON_MAX_CHARS = 200;

    public DelegationRequest {
        kinds = Set.copyOf(kinds);
    }
}
