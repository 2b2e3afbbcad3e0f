package org.tongzhou.core.reference.chronicle;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.tongzhou.core.dictionary.Dictionaries;
import org.tongzhou.core.reference.ReferenceDictionaries;
import org.tongzhou.core.shared.Messages;
import org.tongzhou.core.sheets.SheetColumn;
import org.tongzhou.core.sheets.SheetWriter;
import org.tongzhou.core.sheets.WorkbookWriter;

/** Entries as a workbook. */
@Dependent
class ChronicleBook {
    private static final List<String> COLUMNS = List.of("day", "until", "kind", "text", "place", "people", "unit", "confirmedBy", "notes");
    private static final Map<String, Integer> WIDTHS = Map.of("text", 80, "people", 24, "place", 24, "unit", 24, "notes", 40);
    private static final int WIDTH = 14;

    @Inject
    Dictionaries dictionaries;
    @Inject
    ChronicleRepository entries;

    byte[] write(List<EntryRow> rows, Locale locale) {
        Map<Long, List<EntryNoteRow>> notes = entries.listNotes(rows.stream().map(EntryRow::id).toList());
        try (WorkbookWriter book = new WorkbookWriter()) {
            List<SheetColumn> columns = COLUMNS.stream().map(name -> new SheetColumn(Messages.text(locale, "reference.chronicle." + name),
                WIDTHS.getOrDefault(name, WIDTH), SheetColumn.Use.INFORMATION, List.of(), null)).toList();
            SheetWriter sheet = book.sheet(Messages.text(locale, "reference.chronicle.sheet"), columns);
            for (EntryRow row : rows) {
                String said = notes.getOrDefault(row.id(), List.of()).stream().map(EntryNoteRow::text).collect(Collectors.joining("\n"));
                String kind = dictionaries.name(ReferenceDictionaries.CHRONICLE_KINDS, row.kind(), row.day(), locale);
                sheet.row(new ArrayList<>(Arrays.asList(row.day().toString(), row.until() == null ? null : row.until().toString(), kind, row.text(), row.place(),
                    row.people(), row.unit(), row.confirmedBy(), said.isEmpty() ? null : said)));
            }
            return book.toBytes();
        }
    }
}
