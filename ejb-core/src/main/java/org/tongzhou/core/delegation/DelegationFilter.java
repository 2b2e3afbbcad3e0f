package org.tongzhou.core.delegation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Which delegations are looked for. @param text in the names or the reason; {@code state} null for all */
public record DelegationFilter(@NotNull DelegationSide side,
    @NotNull @Size(max = DelegationFilter.TEXT_MAX_CHARS, message = "{delegation.searchTooLong}") String text, DelegationState state,
    @NotNull DelegationSort sort, boolean descending) {
    public static final int TEXT_MAX_CHARS = 60;
}
