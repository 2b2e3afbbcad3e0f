package org.tongzhou.core.notices.columns;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Set;
import org.tongzhou.core.organization.Reach;
import org.tongzhou.core.organization.Reaches;
import org.tongzhou.core.security.Caller;

/** Which columns are the caller's to keep: those of the units within the reach of {@link ColumnPermissions#KEEP}. */
@Dependent
class KeptColumns {
    private final Caller caller;
    private final Reaches reaches;

    @Inject
    KeptColumns(Caller caller, Reaches reaches) {
        this.caller = caller;
        this.reaches = reaches;
    }

    Scope ofCaller() {
        Reach reach = reaches.ofCaller(ColumnPermissions.KEEP);
        if (reach.all()) {
            return new Scope(true, Set.of());
        }
        Set<String> units = reaches.listLabels(reach, caller.person().unit());
        units.remove(""); // what belongs to the whole office is kept by whose reach is all
        return new Scope(false, units);
    }

    /** @param units the labels of these if it is not all */
    record Scope(boolean all, Set<String> units) {
        boolean covers(String unit) {
            return all || units.contains(unit);
        }
    }
}
