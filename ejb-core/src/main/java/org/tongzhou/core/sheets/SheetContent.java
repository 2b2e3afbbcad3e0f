package org.tongzhou.core.sheets;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.tongzhou.core.shared.PlainText;
import org.tongzhou.core.shared.RuleViolationException;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The rows of a sheet (ECMA-376 18.3.1.73) in which something stands. */
final class SheetContent extends DefaultHandler {
    private static final int COLUMNS_MAX = 40;
    private static final int ISO_DAY_CHARS = 10;
    /** Larger numbers are neither days nor numbers of telephones, and could be written with a million zeros. */
    private static final double PLAIN_MAX = 1e15;

    private final WorkbookLimits limits;
    private final SharedTexts texts;
    private final boolean from1904;
    private final CellText text;
    private final List<SheetRow> rows = new ArrayList<>();
    private Map<Integer, SheetCell> cells = new HashMap<>();
    private int row;
    private int column;
    private String type;
    private boolean formula;
    private boolean inText;

    SheetContent(WorkbookLimits limits, SharedTexts texts, boolean from1904) {
        this.limits = limits;
        this.texts = texts;
        this.from1904 = from1904;
        text = new CellText(limits.cellMaxChars());
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "row" -> beginRow(attributes.getValue("r"));
            case "c" -> beginCell(attributes);
            case "f" -> formula = true;
            case "v", "t" -> inText = true;
            default -> { }
        }
    }

    /** The number may be left out: the next one. */
    private void beginRow(String number) {
        row = number == null ? row + 1 : Integer.parseInt(number);
        column = -1;
        cells = new HashMap<>();
    }

    private void beginCell(Attributes attributes) {
        String place = attributes.getValue("r");
        column = place == null ? column + 1 : new CellReference(place).getCol();
        type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
        formula = false;
        text.clear();
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inText) {
            text.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "row" -> endRow();
            case "c" -> endCell();
            case "v", "t" -> inText = false;
            default -> { }
        }
    }

    private void endCell() {
        if (column < 0 || column >= COLUMNS_MAX || text.toString().isEmpty() && !formula) {
            return;
        }
        SheetCell cell = cell();
        if (formula || !PlainText.isBlank(cell.text())) {
            cells.put(column, cell);
        }
    }

    private SheetCell cell() {
        String value = text.toString();
        return switch (type) {
            case "s" -> shared(value);
            case "n" -> number(value);
            case "d" -> new SheetCell(value, isoDay(value), formula, text.isCut());
            case "b" -> new SheetCell("1".equals(value) ? "TRUE" : "FALSE", null, formula, false);
            default -> new SheetCell(value, null, formula, text.isCut());
        };
    }

    private SheetCell shared(String number) {
        SheetCell found = texts.get(Integer.parseInt(number));
        return formula ? new SheetCell(found.text(), null, true, found.cut()) : found;
    }

    private SheetCell number(String value) {
        if (value.isEmpty()) {
            return new SheetCell("", null, formula, false);
        }
        double number = Double.parseDouble(value);
        if (!(Math.abs(number) < PLAIN_MAX)) {
            return new SheetCell(value, null, formula, text.isCut());
        }
        return new SheetCell(BigDecimal.valueOf(number).stripTrailingZeros().toPlainString(), day(number), formula, false);
    }

    private LocalDate day(double number) {
        LocalDateTime moment = DateUtil.isValidExcelDate(number) ? DateUtil.getLocalDateTime(number, from1904) : null;
        return moment == null ? null : moment.toLocalDate();
    }

    private static LocalDate isoDay(String value) {
        try {
            return LocalDate.parse(value.substring(0, Math.min(value.length(), ISO_DAY_CHARS)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private void endRow() {
        if (cells.isEmpty()) {
            return;
        }
        if (rows.size() > limits.rowsMax()) { // one is the head
            throw new RuleViolationException("shared.workbookTooManyRows", limits.rowsMax());
        }
        rows.add(new SheetRow(row, cells));
    }

    List<SheetRow> rows() {
        return rows;
    }
}
