package org.tongzhou.core.access;

import java.util.List;

/**
 * A permission that a role gives as far as it says. The domain declares it beside the permission, in a {@link ScopeSource}.
 *
 * @param scopes those that make sense, from narrow to wide; a role that says nothing gives the first
 */
public record ScopedPermission(String name, List<DataScope> scopes) {
    public ScopedPermission {
        scopes = List.copyOf(scopes);
    }

    public DataScope narrowest() {
        return scopes.get(0);
    }
}
