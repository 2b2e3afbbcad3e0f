package org.tongzhou.core.reference;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.stream.Stream;
import org.tongzhou.core.access.DataScope;
import org.tongzhou.core.access.ScopeSource;
import org.tongzhou.core.access.ScopedPermission;

/** Permissions of this domain; to look things up takes no more than a login. */
@Dependent
public class ReferencePermissions implements ScopeSource {
    /** To keep laws and regulations of the units within its reach: draft, publish, put right, withdraw. */
    public static final String REGULATIONS = "reference:regulations";
    /** To write the chronicle of the units within its reach. */
    public static final String CHRONICLE = "reference:chronicle";
    /** To confirm what is written in the chronicle of the units within its reach, and to close its months. */
    public static final String CONFIRM = "reference:confirm";
    /** To make the city's chronicle of what units have confirmed. */
    public static final String CITY_CHRONICLE = "reference:city-chronicle";
    /** To keep speeches of leaders of the units within its reach, and to confirm which text a leader has gone over. */
    public static final String SPEECHES = "reference:speeches";
    /** To open materials of the units and sections within its reach to others; to write some for one's own section takes no more than to be in it. */
    public static final String MATERIALS = "reference:materials";
    /** To keep albums of the units within its reach. */
    public static final String MEDIA = "reference:media";
    private static final List<DataScope> UNITS = List.of(DataScope.UNIT, DataScope.UNIT_AND_BELOW, DataScope.LISTED, DataScope.ALL);

    @Override
    public List<ScopedPermission> scopedPermissions() {
        return Stream.of(REGULATIONS, CHRONICLE, CONFIRM, SPEECHES, MATERIALS, MEDIA).map(name -> new ScopedPermission(name, UNITS)).toList();
    }
}
