package org.tongzhou.core.organization;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.tongzhou.core.access.DataScope;
import org.tongzhou.core.access.ScopeSource;
import org.tongzhou.core.access.ScopedPermission;

/** Permissions of this domain; to look at the tree takes no more than a login. */
@Dependent
public class OrganizationPermissions implements ScopeSource {
    /** To change all units and people: the city's administrator. */
    public static final String MANAGE = "organization:manage";
    /** To change sections, posts and people as far as it reaches: a unit's administrator (单位管理员). Who holds {@link #MANAGE} may so everywhere. */
    public static final String MANAGE_OWN = "organization:manage-own";

    @Override
    public List<ScopedPermission> scopedPermissions() {
        return List.of(new ScopedPermission(MANAGE_OWN,
            List.of(DataScope.SECTION, DataScope.UNIT, DataScope.UNIT_AND_BELOW, DataScope.LISTED, DataScope.ALL)));
    }
}
