package org.tongzhou.core.organization;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.tongzhou.core.sheets.SheetColumn;
import org.tongzhou.core.sheets.SheetWriter;
import org.tongzhou.core.sheets.WorkbookWriter;

/** A workbook of units, posts and people as it is taken away: an explanation, and a sheet of each that offers the known values. */
final class TransferWorkbook implements AutoCloseable {
    private static final int NOTES = 8;

    private final WorkbookWriter book = new WorkbookWriter();
    private final TransferWords words;

    TransferWorkbook(Locale locale) {
        words = new TransferWords(locale);
    }

    TransferWords words() {
        return words;
    }

    /** How the sheets are filled in. */
    void explain() {
        book.notes(words.text("organization.sheet.notes"),
            IntStream.rangeClosed(1, NOTES).mapToObj(number -> words.text("organization.sheet.note" + number)).toList());
    }

    SheetWriter sheet(TransferSheet sheet) {
        return book.sheet(words.of(sheet), TransferColumn.of(sheet).stream().map(this::column).toList());
    }

    /** A sheet with one more column, for what is said of its rows. */
    SheetWriter sheet(TransferSheet sheet, String said) {
        List<SheetColumn> columns = new ArrayList<>(TransferColumn.of(sheet).stream().map(this::column).toList());
        columns.add(new SheetColumn(said, 80, SheetColumn.Use.INFORMATION, List.of(), null));
        return book.sheet(words.of(sheet), columns);
    }

    private SheetColumn column(TransferColumn column) {
        return new SheetColumn(words.of(column), column.widthChars(), column.use(), choices(column), choicesOf(column));
    }

    private List<String> choices(TransferColumn column) {
        return switch (column) {
            case KIND -> words.all(UnitKind.values(), words::of);
            case RANK -> words.all(JobRank.values(), words::of);
            case DUTY -> words.all(PostDuty.values(), words::of);
            case GENDER -> words.all(Gender.values(), words::of);
            default -> Collections.emptyList();
        };
    }

    private SheetColumn.Reference choicesOf(TransferColumn column) {
        return switch (column) {
            case PARENT, POST_UNIT, PERSON_UNIT -> reference(TransferColumn.UNIT_LABEL);
            default -> null;
        };
    }

    private SheetColumn.Reference reference(TransferColumn column) {
        return new SheetColumn.Reference(words.of(column.sheet()), TransferColumn.of(column.sheet()).indexOf(column));
    }

    byte[] toBytes() {
        return book.toBytes();
    }

    @Override
    public void close() {
        book.close();
    }
}
