package org.tongzhou.core.sheets;

import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** Writes the rows of one sheet of a {@link WorkbookWriter}, from the top down. */
public final class SheetWriter {
    private static final String FORMULA_STARTS = "=+-@＝＋－＠\t\r";
    /** ECMA-376 takes no more into a cell. */
    private static final int CELL_MAX_CHARS = 32_767;

    private final Sheet sheet;
    private final SheetStyles styles;
    private int next;

    SheetWriter(Sheet sheet, SheetStyles styles) {
        this.sheet = sheet;
        this.styles = styles;
    }

    void heads(List<SheetColumn> columns) {
        Row row = sheet.createRow(next++);
        for (int place = 0; place < columns.size(); place++) {
            Cell cell = row.createCell(place);
            cell.setCellValue(columns.get(place).head());
            cell.setCellStyle(styles.head(columns.get(place).use()));
        }
    }

    void note(String text) {
        Cell cell = sheet.createRow(next++).createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(styles.note());
    }

    /** @param values texts, numbers and days in the order of the columns; null for an empty cell. A text is never a formula */
    public SheetWriter row(List<?> values) {
        Row row = sheet.createRow(next++);
        for (int place = 0; place < values.size(); place++) {
            if (values.get(place) != null) {
                write(row.createCell(place), values.get(place));
            }
        }
        return this;
    }

    private void write(Cell cell, Object value) {
        if (value instanceof LocalDate day) {
            cell.setCellValue(day);
            cell.setCellStyle(styles.day());
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else {
            String text = value.toString();
            cell.setCellValue(text.substring(0, Math.min(text.length(), CELL_MAX_CHARS)));
            cell.setCellStyle(!text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? styles.quoted() : styles.text());
        }
    }
}
