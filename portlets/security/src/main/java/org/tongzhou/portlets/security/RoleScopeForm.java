package org.tongzhou.portlets.security;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.tongzhou.core.access.DataScope;
import org.tongzhou.core.access.ScopedPermission;
import org.tongzhou.core.security.RoleScope;
import org.tongzhou.portlets.common.faces.Choice;

/** How far a permission of a role reaches, as it was chosen so far. */
public class RoleScopeForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String permission;
    private final List<DataScope> scopes;
    private DataScope scope;
    private List<Choice> units = new ArrayList<>();

    RoleScopeForm(ScopedPermission declared) {
        permission = declared.name();
        scopes = declared.scopes();
        scope = declared.narrowest();
    }

    void show(DataScope shown, List<Choice> named) {
        scope = shown;
        units = new ArrayList<>(named);
    }

    RoleScope scope() {
        return new RoleScope(permission, scope, units == null ? null : units.stream().map(Choice::id).collect(Collectors.toSet()));
    }

    public String getPermission() {
        return permission;
    }

    public List<DataScope> getScopes() {
        return scopes;
    }

    /** Whether units are to be named. */
    public boolean isListed() {
        return scope == DataScope.LISTED;
    }

    public DataScope getScope() {
        return scope;
    }

    public void setScope(DataScope chosen) {
        scope = chosen;
    }

    public List<Choice> getUnits() {
        return units;
    }

    public void setUnits(List<Choice> chosen) {
        units = chosen;
    }
}
