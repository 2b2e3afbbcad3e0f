package org.tongzhou.core.publications.bulletins.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table while it is read. */
final class TableReading {
    private final List<List<PrintedTable.Cell>> rows = new ArrayList<>();
    private List<PrintedParagraph> cell;
    private int heads;
    private boolean inHead;

    void beginHead() {
        inHead = rows.size() == heads;
    }

    void endHead() {
        rows.removeIf(List::isEmpty);
        heads = inHead ? rows.size() : heads;
        inHead = false;
    }

    void beginRow() {
        rows.add(new ArrayList<>());
    }

    void beginCell(boolean head, List<String> attributes) {
        if (rows.isEmpty()) {
            beginRow();
        }
        cell = new ArrayList<>();
        rows.get(rows.size() - 1).add(new PrintedTable.Cell(cell, span(attributes, "colspan"), span(attributes, "rowspan"), head || inHead));
    }

    private static int span(List<String> attributes, String name) {
        int at = attributes.indexOf(name);
        return at < 0 ? 1 : Integer.parseInt(attributes.get(at + 1)); // as the list of what is allowed has it
    }

    boolean isInCell() {
        return cell != null;
    }

    void add(PrintedParagraph paragraph) {
        cell.add(paragraph);
    }

    void endCell() {
        cell = null;
    }

    /** What was read; nothing if there was no cell. */
    Optional<PrintedTable> read() {
        rows.removeIf(List::isEmpty);
        int first = Math.min(heads, rows.size());
        while (first < rows.size() && rows.get(first).stream().allMatch(PrintedTable.Cell::head)) {
            first++;
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(new PrintedTable(rows, first < rows.size() ? first : 0));
    }
}
