package org.tongzhou.core.notices;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.tongzhou.core.access.DataScope;
import org.tongzhou.core.access.ScopeSource;
import org.tongzhou.core.access.ScopedPermission;

/** Permissions of this domain; to read what one is addressed by takes no more than a login. */
@Dependent
public class NoticePermissions implements ScopeSource {
    /** To write notices of the own unit, and to publish and withdraw those within its reach and see who has read them. */
    public static final String PUBLISH = "notices:publish";
    /** To count the notices of the units within its reach, beside the own ones. */
    public static final String STATISTICS = "notices:statistics";

    @Override
    public List<ScopedPermission> scopedPermissions() {
        return List.of(new ScopedPermission(PUBLISH, List.of(DataScope.values())), new ScopedPermission(STATISTICS, List.of(DataScope.values())));
    }
}
