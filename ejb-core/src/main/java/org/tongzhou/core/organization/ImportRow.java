package org.tongzhou.core.organization;

import java.util.Map;
import org.tongzhou.core.sheets.SheetCell;

/**
 * A row of a file that is brought.
 *
 * @param number as the spreadsheet shows it
 * @param cells  in which something stands
 */
record ImportRow(int number, Map<TransferColumn, SheetCell> cells) {
    ImportRow {
        cells = Map.copyOf(cells);
    }
}
