package org.tongzhou.core.organization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.tongzhou.core.sheets.SheetCell;
import org.tongzhou.core.sheets.SheetWriter;

/** The rows of a file as they were brought, each with what is wrong with it, so that it can be mended and brought again. */
final class ImportReportBook {
    private final ImportFile file;
    private final Locale locale;
    private final Map<TransferSheet, Map<Integer, List<ImportProblem>>> problems;

    ImportReportBook(ImportFile file, ImportReport report, Locale locale) {
        this.file = file;
        this.locale = locale;
        problems = report.problems().stream().collect(Collectors.groupingBy(ImportProblem::sheet, Collectors.groupingBy(ImportProblem::row)));
    }

    byte[] toBytes() {
        try (TransferWorkbook book = new TransferWorkbook(locale)) {
            file.sheets().values().forEach(sheet -> write(sheet, book));
            return book.toBytes();
        }
    }

    private void write(ImportSheet sheet, TransferWorkbook book) {
        TransferWords words = book.words();
        List<TransferColumn> columns = TransferColumn.of(sheet.sheet());
        SheetWriter rows = book.sheet(sheet.sheet(), words.text("organization.sheet.said"));
        Map<Integer, List<ImportProblem>> wrong = new HashMap<>(problems.getOrDefault(sheet.sheet(), Map.of()));
        List<ImportProblem> heads = sheet.problems();
        if (!heads.isEmpty()) {
            wrong.remove(heads.get(0).row());
            rows.row(line(columns, null, said(heads, words)));
        }
        sheet.rows().forEach(row -> rows.row(line(columns, row, said(wrong.getOrDefault(row.number(), List.of()), words))));
    }

    private static List<Object> line(List<TransferColumn> columns, ImportRow row, String said) {
        List<Object> values = new ArrayList<>();
        columns.forEach(column -> values.add(row == null ? null : value(column, row.cells().get(column))));
        values.add(said);
        return values;
    }

    private static Object value(TransferColumn column, SheetCell cell) {
        if (cell == null) {
            return null;
        }
        return column == TransferColumn.FROM && cell.day() != null ? cell.day() : cell.text();
    }

    private String said(List<ImportProblem> found, TransferWords words) {
        return found.isEmpty() ? null : found.stream()
            .map(problem -> problem.column() == null ? problem.text(locale)
                : words.text("organization.sheet.problem", words.of(problem.column()), problem.text(locale)))
            .collect(Collectors.joining("\n"));
    }
}
