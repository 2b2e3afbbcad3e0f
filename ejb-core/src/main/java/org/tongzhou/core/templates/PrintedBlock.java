package org.tongzhou.core.templates;

import java.io.Serializable;
import java.util.List;

/** A part of a printed sheet, filled in. Plain text: whoever shows it escapes it. @param rows of a table their cells, else one row of one cell */
public record PrintedBlock(Kind kind, List<List<String>> rows) implements Serializable {
    /** What it looks like. */
    public enum Kind {
        HEADING, PARAGRAPH, RIGHT, RULE, TABLE
    }

    public PrintedBlock {
        rows = rows.stream().map(List::copyOf).toList();
    }

    static PrintedBlock of(Kind kind, String text) {
        return new PrintedBlock(kind, List.of(List.of(text)));
    }

    /** Over how many columns the last cell of a row goes. */
    public int span(List<String> cells) {
        return rows.stream().mapToInt(List::size).max().orElse(1) - cells.size() + 1;
    }

    public String text() {
        return rows.get(0).get(0);
    }
}
