package org.tongzhou.core.organization;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.Map;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.sheets.WorkbookLimits;
import org.tongzhou.core.sheets.WorkbookReader;

/** What a file that is brought says of units, posts and people: rows of words, not yet held against anything. */
public record ImportFile(String name, Map<TransferSheet, ImportSheet> sheets) {
    private static final long MB = 1024 * 1024;
    private static final int ROWS_MAX = 20_000;
    private static final int CELL_MAX_CHARS = 300; // no value may be longer than an address of 254
    private static final WorkbookReader READER =
        new WorkbookReader(new WorkbookLimits(OrganizationImportService.FILE_MAX_BYTES, 100 * MB, ROWS_MAX, CELL_MAX_CHARS));

    /** @throws RuleViolationException if it is no workbook, beyond the limits, or has none of the sheets */
    static ImportFile read(String name, InputStream content) {
        try {
            Path kept = Files.createTempFile("tongzhou-import", ".xlsx");
            try {
                Files.copy(content, kept, StandardCopyOption.REPLACE_EXISTING);
                return read(name, kept);
            } finally {
                Files.delete(kept);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ImportFile read(String name, Path file) {
        Map<TransferSheet, ImportSheet> sheets = new EnumMap<>(TransferSheet.class);
        READER.read(file, title -> TransferWords.sheetCalled(title).isPresent()).forEach((title, rows) -> {
            TransferSheet sheet = TransferWords.sheetCalled(title).orElseThrow();
            if (sheets.put(sheet, ImportSheet.of(sheet, rows)) != null) {
                throw new RuleViolationException("organization.importSheetTwice", title);
            }
        });
        if (sheets.values().stream().allMatch(sheet -> sheet.rows().isEmpty())) {
            throw new RuleViolationException(sheets.isEmpty() ? "organization.importNoSheet" : "organization.importNoRow");
        }
        return new ImportFile(name, sheets);
    }

    int rows() {
        return sheets.values().stream().mapToInt(sheet -> sheet.rows().size()).sum();
    }
}
