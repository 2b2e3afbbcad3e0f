package org.tongzhou.core.publications;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tongzhou.core.shared.Messages;
import org.tongzhou.core.sheets.SheetColumn;
import org.tongzhou.core.sheets.SheetWriter;
import org.tongzhou.core.sheets.WorkbookWriter;

/** The circular as a workbook. */
final class CircularBook {
    private static final List<String> COLUMNS = List.of("rank", "unit", "quota", "submitted", "used", "instructed", "points", "belated", "yearUsed", "yearPoints", "late", "remark");
    private static final int UNIT_WIDTH = 32;
    private static final int WIDTH = 14;

    private CircularBook() {
    }

    /** @param head says which edition it is; null for a month as it stands now */
    static byte[] write(YearMonth month, CircularHead head, List<CircularRow> rows, Locale locale) {
        try (WorkbookWriter book = new WorkbookWriter()) {
            List<SheetColumn> columns = COLUMNS.stream().map(name -> new SheetColumn(Messages.text(locale, "publications.circular." + name),
                name.equals("unit") ? UNIT_WIDTH : WIDTH, SheetColumn.Use.INFORMATION, List.of(), null)).toList();
            SheetWriter sheet = book.sheet(head == null ? Messages.text(locale, "publications.circular.sheet", month.toString())
                : Messages.text(locale, "publications.circular.sheet.edition", month.toString(), head.edition()), columns);
            for (CircularRow row : rows) {
                List<Object> values = new ArrayList<>(List.of(row.rank(), row.unit(), row.quota(), row.submitted(), row.used(), row.instructed(), row.points(), row.belated(),
                    row.yearUsed(), row.yearPoints(), row.late()));
                values.add(row.zeroed() ? Messages.text(locale, "publications.circular.zeroed") : null);
                sheet.row(values);
            }
            return book.toBytes();
        }
    }
}
