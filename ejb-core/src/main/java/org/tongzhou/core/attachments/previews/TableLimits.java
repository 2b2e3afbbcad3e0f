package org.tongzhou.core.attachments.previews;

import java.util.List;

/** How much of a table is shown. */
final class TableLimits {
    static final int ROWS_MAX = 500;
    static final int COLUMNS_MAX = 40;

    private int rows;

    /** Whether no row is taken any more. */
    boolean isFull() {
        return rows >= ROWS_MAX;
    }

    /** Shows a row as far as it goes. */
    void row(List<String> cells, PreviewText text) {
        if (isFull()) {
            text.cut();
            return;
        }
        rows++;
        text.tag("tr");
        cells.stream().limit(COLUMNS_MAX).forEach(cell -> text.tag("td").text(cell).tag("/td"));
        text.tag("/tr");
        if (cells.size() > COLUMNS_MAX) {
            text.cut();
        }
    }
}
