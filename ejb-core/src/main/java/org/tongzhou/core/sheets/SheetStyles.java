package org.tongzhou.core.sheets;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** How cells of a workbook look; each is made once, as a workbook holds a limited number. */
final class SheetStyles {
    private static final String TEXT = "@";
    private static final String DAY = "yyyy-mm-dd";

    private final Workbook book;
    private final CellStyle text;
    private final CellStyle quoted;
    private final CellStyle day;
    private final CellStyle note;
    private final CellStyle required;
    private final CellStyle optional;
    private final CellStyle information;

    SheetStyles(Workbook book) {
        this.book = book;
        text = formatted(TEXT);
        quoted = formatted(TEXT);
        quoted.setQuotePrefixed(true);
        day = formatted(DAY);
        note = book.createCellStyle();
        note.setWrapText(true);
        note.setVerticalAlignment(VerticalAlignment.TOP);
        required = head(IndexedColors.LIGHT_ORANGE);
        optional = head(IndexedColors.PALE_BLUE);
        information = head(IndexedColors.GREY_25_PERCENT);
    }

    private CellStyle formatted(String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    private CellStyle head(IndexedColors colour) {
        CellStyle style = book.createCellStyle();
        Font bold = book.createFont();
        bold.setBold(true);
        style.setFont(bold);
        style.setFillForegroundColor(colour.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    CellStyle head(SheetColumn.Use use) {
        return switch (use) {
            case REQUIRED -> required;
            case OPTIONAL -> optional;
            case INFORMATION -> information;
        };
    }

    /** Numbers of telephones keep their zeros. */
    CellStyle text() {
        return text;
    }

    /** Text that begins like a formula and stays text even when the cell is edited. */
    CellStyle quoted() {
        return quoted;
    }

    CellStyle day() {
        return day;
    }

    CellStyle note() {
        return note;
    }
}
