package org.tongzhou.core.sheets;

import java.io.Serializable;
import java.util.Map;

/**
 * A row in which something stands.
 *
 * @param number as the spreadsheet shows it, from 1 on
 * @param cells  by the place of their column, from 0 on; without those in which a reader would see nothing
 */
public record SheetRow(int number, Map<Integer, SheetCell> cells) implements Serializable {
    public SheetRow {
        cells = Map.copyOf(cells);
    }
}
