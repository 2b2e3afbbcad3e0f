package org.tongzhou.core.notices.columns;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.tongzhou.core.access.DataScope;
import org.tongzhou.core.access.ScopeSource;
import org.tongzhou.core.access.ScopedPermission;

/** Permissions about columns. */
@Dependent
public class ColumnPermissions implements ScopeSource {
    /** To set up and keep the columns of the units within its reach. */
    public static final String KEEP = "notices:columns";

    @Override
    public List<ScopedPermission> scopedPermissions() {
        return List.of(new ScopedPermission(KEEP, List.of(DataScope.values())));
    }
}
