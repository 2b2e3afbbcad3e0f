package org.tongzhou.core.organization;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.sheets.SheetCell;
import org.tongzhou.core.sheets.SheetColumn;
import org.tongzhou.core.sheets.SheetRow;

/**
 * A sheet of a file that is brought.
 *
 * @param columns  those that it has: what has no column stays as it is
 * @param problems what is wrong with its heads
 */
record ImportSheet(TransferSheet sheet, Set<TransferColumn> columns, List<ImportRow> rows, List<ImportProblem> problems) {
    /** @param found the rows in which something stands; the first one holds the heads */
    static ImportSheet of(TransferSheet sheet, List<SheetRow> found) {
        Map<Integer, TransferColumn> places = new HashMap<>();
        List<ImportProblem> problems = new ArrayList<>();
        SheetRow heads = found.isEmpty() ? new SheetRow(1, Map.of()) : found.get(0);
        heads.cells().forEach((place, head) -> TransferWords.columnCalled(sheet, head.text()).ifPresentOrElse(column -> {
            if (places.containsValue(column)) {
                problems.add(wrongHead(sheet, heads, "organization.importTwiceHead", head.text()));
            }
            places.put(place, column);
        }, () -> {
            if (!TransferWords.isSaid(head.text())) {
                problems.add(wrongHead(sheet, heads, "organization.importUnknownHead", head.text()));
            }
        }));
        TransferColumn.of(sheet).stream().filter(column -> column.use() == SheetColumn.Use.REQUIRED && !places.containsValue(column))
            .forEach(column -> problems.add(new ImportProblem(sheet, heads.number(), column, "",
                new RuleViolationException("organization.importMissingHead", new ColumnWord(column)))));
        List<ImportRow> rows = found.stream().skip(1).map(row -> row(row, places)).filter(row -> !row.cells().isEmpty()).toList();
        return new ImportSheet(sheet, EnumSet.copyOf(withIds(sheet, places)), rows, List.copyOf(problems));
    }

    /** A set of enums is not copied from an empty list. */
    private static List<TransferColumn> withIds(TransferSheet sheet, Map<Integer, TransferColumn> places) {
        List<TransferColumn> columns = new ArrayList<>(places.values());
        columns.add(TransferColumn.of(sheet).get(0));
        return columns;
    }

    private static ImportProblem wrongHead(TransferSheet sheet, SheetRow heads, String key, String head) {
        return new ImportProblem(sheet, heads.number(), null, head, new RuleViolationException(key, ImportProblem.shorter(head)));
    }

    private static ImportRow row(SheetRow row, Map<Integer, TransferColumn> places) {
        Map<TransferColumn, SheetCell> cells = new EnumMap<>(TransferColumn.class);
        row.cells().forEach((place, cell) -> {
            TransferColumn column = places.get(place);
            if (column != null && column.use() != SheetColumn.Use.INFORMATION) {
                cells.put(column, cell);
            }
        });
        return new ImportRow(row.number(), cells);
    }
}
