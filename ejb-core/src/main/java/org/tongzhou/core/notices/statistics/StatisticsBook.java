package org.tongzhou.core.notices.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.tongzhou.core.shared.Messages;
import org.tongzhou.core.sheets.SheetColumn;
import org.tongzhou.core.sheets.SheetWriter;
import org.tongzhou.core.sheets.WorkbookWriter;

/** Statistics as a workbook. */
final class StatisticsBook {
    private static final List<String> FIGURES = List.of("published", "withdrawn", "reached", "read", "readPercent", "asked", "replied", "repliedPercent", "inTime",
        "inTimePercent");
    private static final int LABEL_WIDTH = 36;
    private static final int WIDTH = 14;

    private StatisticsBook() {
    }

    static byte[] write(StatisticsFilter filter, List<StatisticsRow> rows, NoticeFigures all, Locale locale) {
        try (WorkbookWriter book = new WorkbookWriter()) {
            List<SheetColumn> columns = Stream.concat(Stream.of(column(locale, filter.by().name(), LABEL_WIDTH)), FIGURES.stream().map(name -> column(locale, name, WIDTH)))
                .toList();
            SheetWriter sheet = book.sheet(word(locale, "sheet"), columns);
            rows.forEach(row -> sheet.row(values(row.label(), row.figures())));
            sheet.row(values(word(locale, "all"), all));
            return book.toBytes();
        }
    }

    private static SheetColumn column(Locale locale, String name, int width) {
        return new SheetColumn(word(locale, name), width, SheetColumn.Use.INFORMATION, List.of(), null);
    }

    private static List<Object> values(String label, NoticeFigures figures) {
        List<Object> values = new ArrayList<>(List.of(label, figures.published(), figures.withdrawn(), figures.reached(), figures.read()));
        values.add(percent(figures.readPercent()));
        values.addAll(List.of(figures.asked(), figures.replied()));
        values.add(percent(figures.repliedPercent()));
        values.add(figures.inTime());
        values.add(percent(figures.inTimePercent()));
        return values;
    }

    private static Integer percent(int share) {
        return share == NoticeFigures.NONE ? null : share;
    }

    private static String word(Locale locale, String name) {
        return Messages.text(locale, "notices.statistics." + name);
    }
}
