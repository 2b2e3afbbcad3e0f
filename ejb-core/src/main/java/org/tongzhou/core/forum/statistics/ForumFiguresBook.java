package org.tongzhou.core.forum.statistics;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.tongzhou.core.shared.Messages;
import org.tongzhou.core.sheets.SheetColumn;
import org.tongzhou.core.sheets.SheetWriter;
import org.tongzhou.core.sheets.WorkbookWriter;

/** Statistics of the forum as a workbook. */
final class ForumFiguresBook {
    private static final List<String> FIGURES = List.of("topics", "replies", "people", "digests", "unanswered");
    private static final int LABEL_WIDTH = 36;
    private static final int WIDTH = 14;

    private ForumFiguresBook() {
    }

    static byte[] write(ForumFiguresFilter filter, List<ForumFiguresRow> rows, ForumFigures all, Locale locale) {
        try (WorkbookWriter book = new WorkbookWriter()) {
            SheetWriter sheet = book.sheet(word(locale, "sheet"), Stream.concat(Stream.of(column(locale, filter.by().name(), LABEL_WIDTH)),
                FIGURES.stream().map(name -> column(locale, name, WIDTH))).toList());
            rows.forEach(row -> sheet.row(values(row.label().isEmpty() ? word(locale, "noUnit") : row.label(), row.figures())));
            sheet.row(values(word(locale, "all"), all));
            return book.toBytes();
        }
    }

    private static SheetColumn column(Locale locale, String name, int width) {
        return new SheetColumn(word(locale, name), width, SheetColumn.Use.INFORMATION, List.of(), null);
    }

    private static List<Object> values(String label, ForumFigures figures) {
        return List.of(label, figures.topics(), figures.replies(), figures.people(), figures.digests(), figures.unanswered());
    }

    private static String word(Locale locale, String name) {
        return Messages.text(locale, "forum.statistics." + name);
    }
}
