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

    @Override
    public List<ScopedPermission> scopedPermissions() {
        return List.of(new ScopedPermission(PUBLISH, List.of(DataScope.values())));
    }
}
