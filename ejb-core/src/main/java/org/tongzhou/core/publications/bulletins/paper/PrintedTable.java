package org.tongzhou.core.publications.bulletins.paper;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table, row by row. @param heads how many rows at its beginning are its head, which stands on each page */
public record PrintedTable(List<List<Cell>> rows, int heads) implements PrintedBlock {
    /** A cell over so many columns and rows. */
    public record Cell(List<PrintedParagraph> paragraphs, int columns, int rows, boolean head) {
    }

    /** Its rows as lines, for one that is too wide to be printed as a table. */
    List<PrintedParagraph> lines() {
        return rows.stream().map(row -> PrintedParagraph.plain(row.stream().map(cell -> cell.paragraphs.stream().flatMap(each -> each.parts().stream())
            .map(PrintedWords::text).collect(Collectors.joining(" "))).collect(Collectors.joining("　")))).toList();
    }

    @Override
    public Stream<String> words() {
        return rows.stream().flatMap(List::stream).flatMap(cell -> cell.paragraphs.stream()).flatMap(PrintedParagraph::words);
    }
}
