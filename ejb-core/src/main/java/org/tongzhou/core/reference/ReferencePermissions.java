package org.tongzhou.core.reference;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.tongzhou.core.access.DataScope;
import org.tongzhou.core.access.ScopeSource;
import org.tongzhou.core.access.ScopedPermission;

/** Permissions of this domain; to look things up takes no more than a login. */
@Dependent
public class ReferencePermissions implements ScopeSource {
    /** To keep laws and regulations of the units within its reach: draft, publish, put right, withdraw. */
    public static final String REGULATIONS = "reference:regulations";

    @Override
    public List<ScopedPermission> scopedPermissions() {
        return List.of(new ScopedPermission(REGULATIONS, List.of(DataScope.UNIT, DataScope.UNIT_AND_BELOW, DataScope.LISTED, DataScope.ALL)));
    }
}
