package org.tongzhou.portlets.organization;

import java.io.Serializable;
import org.tongzhou.core.organization.ContactField;
import org.tongzhou.core.organization.FieldAudience;
import org.tongzhou.core.organization.FieldSightRow;

/** What was chosen for a field so far. */
public class FieldSightForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final FieldSightRow before;
    private FieldAudience audience;

    FieldSightForm(FieldSightRow row) {
        before = row;
        audience = row.audience();
    }

    FieldSightRow row() {
        return new FieldSightRow(before.field(), audience, before.version());
    }

    public ContactField getField() {
        return before.field();
    }

    public FieldAudience getAudience() {
        return audience;
    }

    public void setAudience(FieldAudience chosen) {
        audience = chosen;
    }
}
