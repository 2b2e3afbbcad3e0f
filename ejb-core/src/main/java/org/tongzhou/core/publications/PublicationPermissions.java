package org.tongzhou.core.publications;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.tongzhou.core.access.DataScope;
import org.tongzhou.core.access.ScopeSource;
import org.tongzhou.core.access.ScopedPermission;

/** Permissions of this domain; to read the circular takes no more than a login. */
@Dependent
public class PublicationPermissions implements ScopeSource {
    /** To write pieces in the name of the own unit; how far it reaches says whose one sees and goes on writing. */
    public static final String WRITE = "publications:write";
    /** To sign pieces of the units within its reach, so that they are sent. */
    public static final String SIGN = "publications:sign";
    /** To edit what all units have sent: adopt, return, register uses and instructions, commission. */
    public static final String EDIT = "publications:edit";

    @Override
    public List<ScopedPermission> scopedPermissions() {
        return List.of(new ScopedPermission(WRITE, List.of(DataScope.OWN, DataScope.SECTION, DataScope.UNIT)),
            new ScopedPermission(SIGN, List.of(DataScope.UNIT, DataScope.UNIT_AND_BELOW, DataScope.LISTED, DataScope.ALL)));
    }
}
