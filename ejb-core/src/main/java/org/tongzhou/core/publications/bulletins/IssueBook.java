package org.tongzhou.core.publications.bulletins;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tongzhou.core.shared.Messages;
import org.tongzhou.core.shared.OfficeZone;
import org.tongzhou.core.sheets.SheetColumn;
import org.tongzhou.core.sheets.WorkbookWriter;

/** A list of issues as a workbook. */
final class IssueBook {
    private static final List<String> COLUMNS = List.of("bulletin", "year", "number", "total", "title", "day");
    private static final int TITLE_WIDTH = 60;
    private static final int WIDTH = 16;

    private IssueBook() {
    }

    static byte[] write(List<IssueRow> rows, Locale locale) {
        try (WorkbookWriter book = new WorkbookWriter()) {
            List<SheetColumn> columns = COLUMNS.stream().map(name -> new SheetColumn(Messages.text(locale, "publications.issues." + name),
                name.equals("title") ? TITLE_WIDTH : WIDTH, SheetColumn.Use.INFORMATION, List.of(), null)).toList();
            var sheet = book.sheet(Messages.text(locale, "publications.issues.sheet"), columns);
            for (IssueRow row : rows) {
                String number = new IssueNumber(row.year(), row.number(), null, row.special()).printed();
                sheet.row(new ArrayList<>(Arrays.asList(row.bulletin(), row.year(), number, row.total(), row.title(),
                    LocalDate.ofInstant(row.publishedAt(), OfficeZone.ID).toString())));
            }
            return book.toBytes();
        }
    }
}
