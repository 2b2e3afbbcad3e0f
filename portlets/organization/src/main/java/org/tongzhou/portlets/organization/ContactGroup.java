package org.tongzhou.portlets.organization;

import java.util.ArrayList;
import java.util.List;
import org.tongzhou.core.organization.ContactRow;

/** People of one unit who stand together in the directory. */
public record ContactGroup(long unitId, String unit, List<ContactRow> rows) {
    /** The rows in their order, a new group wherever the unit changes. */
    static List<ContactGroup> of(List<ContactRow> rows) {
        List<ContactGroup> groups = new ArrayList<>();
        for (ContactRow row : rows) {
            if (groups.isEmpty() || groups.get(groups.size() - 1).unitId() != row.unitId()) {
                groups.add(new ContactGroup(row.unitId(), row.unit(), new ArrayList<>()));
            }
            groups.get(groups.size() - 1).rows().add(row);
        }
        return groups;
    }
}
