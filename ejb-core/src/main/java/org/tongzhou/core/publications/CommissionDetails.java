package org.tongzhou.core.publications;

import java.util.List;

/** A commission with its units: for editors all, for others their own. @param editor whether the reader is one; {@code editing} whether it is open, too */
public record CommissionDetails(CommissionRow row, List<CommissionUnitRow> units, boolean editor, boolean editing, boolean writing) {
}
