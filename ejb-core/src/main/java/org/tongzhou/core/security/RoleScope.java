package org.tongzhou.core.security;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.Set;
import org.tongzhou.core.access.DataScope;

/** How far a role gives a permission. @param unitIds the units of {@link DataScope#LISTED}; none for others */
public record RoleScope(@NotNull String permission, @NotNull DataScope scope,
    @NotNull @Size(max = RoleScope.UNITS_MAX, message = "{security.scopeTooManyUnits}") Set<Long> unitIds) implements Serializable {
    public static final int UNITS_MAX = 200;

    public RoleScope {
        unitIds = scope == DataScope.LISTED && unitIds != null ? Set.copyOf(unitIds) : Set.of();
    }
}
