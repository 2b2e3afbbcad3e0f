package org.tongzhou.core.publications;

import java.util.List;

/** A commission with its units: for editors all, for others their own. */
public record CommissionDetails(CommissionRow row, List<CommissionUnitRow> units, boolean editing, boolean writing) {
}
