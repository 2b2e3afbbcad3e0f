package org.tongzhou.portlets.administration;

import org.tongzhou.core.pages.LayerKind;
import org.tongzhou.core.pages.LayerRow;

/**
 * A layer of a page in the administrator's list.
 *
 * @param owner the unit or the role, as people call it; empty for the portal's
 * @param editor where it is edited, below the portal's address
 * @param changed when it was last changed, in words
 */
public record LayerLine(LayerRow row, String owner, String editor, String changed, String changedBy) {
    /** Its name as a parameter. */
    public String name() {
        return LayerAddress.parameter(row.key().kind(), row.key().owner());
    }

    /** Key of what kind of layer it is. */
    public String kind() {
        return "pages.layer." + row.key().kind();
    }

    /** Whether it can be taken away: without the portal's layer the page would be no page. */
    public boolean removable() {
        return row.key().kind() != LayerKind.PORTAL;
    }
}
