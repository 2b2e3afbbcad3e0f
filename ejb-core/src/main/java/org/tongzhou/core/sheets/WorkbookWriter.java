package org.tongzhou.core.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Writes a workbook sheet by sheet; of a long sheet only the last rows are in memory. What is closed is gone:
 * {@code try (WorkbookWriter book = new WorkbookWriter()) { book.sheet("人员", columns).row(values); file = book.toBytes(); }}
 */
public final class WorkbookWriter implements AutoCloseable {
    private static final int ROWS_IN_MEMORY = 200;
    /** Rows below the head that offer choices, as many as somebody may fill in. */
    private static final int CHOICE_ROWS = 20_000;
    private static final int CHAR_WIDTH = 256; // ECMA-376 18.3.1.13: in parts of a character
    private static final int WIDTH_MAX_CHARS = 120;

    private final SXSSFWorkbook book = new SXSSFWorkbook(null, ROWS_IN_MEMORY, true);
    private final SheetStyles styles = new SheetStyles(book);

    /** Adds a sheet with its heads, which stay in sight. @param name unique in the workbook, at most 31 characters without {@code []:*?/\} */
    public SheetWriter sheet(String name, List<SheetColumn> columns) {
        SXSSFSheet sheet = book.createSheet(name);
        SheetWriter writer = new SheetWriter(sheet, styles);
        for (int place = 0; place < columns.size(); place++) {
            SheetColumn column = columns.get(place);
            sheet.setColumnWidth(place, Math.min(column.widthChars(), WIDTH_MAX_CHARS) * CHAR_WIDTH);
            sheet.setDefaultColumnStyle(place, styles.text());
            offer(sheet, place, column);
        }
        writer.heads(columns);
        sheet.createFreezePane(0, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, 0, 0, columns.size() - 1));
        return writer;
    }

    /** Adds a sheet of texts to read, one below the other. */
    public void notes(String name, List<String> lines) {
        SXSSFSheet sheet = book.createSheet(name);
        sheet.setColumnWidth(0, WIDTH_MAX_CHARS * CHAR_WIDTH);
        SheetWriter writer = new SheetWriter(sheet, styles);
        lines.forEach(writer::note);
    }

    private static void offer(SXSSFSheet sheet, int place, SheetColumn column) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidationConstraint constraint;
        if (!column.choices().isEmpty()) {
            constraint = helper.createExplicitListConstraint(column.choices().toArray(String[]::new));
        } else if (column.choicesOf() != null) {
            String letters = CellReference.convertNumToColString(column.choicesOf().column());
            constraint = helper.createFormulaListConstraint("'%s'!$%s$2:$%s$%d".formatted(column.choicesOf().sheet(), letters, letters, CHOICE_ROWS));
        } else {
            return;
        }
        DataValidation offered = helper.createValidation(constraint, new CellRangeAddressList(1, CHOICE_ROWS, place, place));
        offered.setEmptyCellAllowed(true);
        offered.setErrorStyle(DataValidation.ErrorStyle.WARNING);
        offered.setShowErrorBox(false); // what is typed is checked when it comes back
        offered.setSuppressDropDownArrow(true); // in .xlsx the arrow is shown by this
        sheet.addValidationData(offered);
    }

    /** The whole file. */
    public byte[] toBytes() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            book.write(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** Removes what was put aside on the disk. */
    @Override
    public void close() {
        try {
            book.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
