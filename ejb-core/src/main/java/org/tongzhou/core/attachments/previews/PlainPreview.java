package org.tongzhou.core.attachments.previews;

import java.util.ArrayList;
import java.util.List;

/** A text without markup, or one with rows and columns (RFC 4180), which may be parted by semicolons or tabs as well. */
final class PlainPreview {
    private static final int LINES_MAX = 5_000;

    private final String content;
    private final PreviewText text;
    private final TableLimits table = new TableLimits();
    private final StringBuilder cell = new StringBuilder();

    PlainPreview(String content, PreviewText text) {
        this.content = content.startsWith("\uFEFF") ? content.substring(1) : content;
        this.text = text;
    }

    void read(boolean columns) {
        if (columns) {
            readRows();
        } else {
            text.tag("pre");
            List<String> lines = content.lines().limit(LINES_MAX + 1L).toList();
            lines.stream().limit(LINES_MAX).forEach(line -> text.text(line + '\n'));
            text.tag("/pre");
            if (lines.size() > LINES_MAX) {
                text.cut();
            }
        }
    }

    private void readRows() {
        text.tag("table").tag("tbody");
        char separator = separator();
        List<String> row = new ArrayList<>();
        boolean begun = false;
        boolean quoted = false;
        for (int i = 0; i < content.length() && !text.isFull() && !table.isFull(); i++) {
            char sign = content.charAt(i);
            if (quoted && sign == '"' && i + 1 < content.length() && content.charAt(i + 1) == '"') {
                text.gather(cell, "\"");
                i++;
            } else if (sign == '"' && (quoted || !begun)) { // elsewhere it is one of an inch
                quoted = !quoted;
                begun = true;
            } else if (!quoted && (sign == separator || sign == '\n')) {
                endCell(row);
                begun = false;
                if (sign == '\n') {
                    endRow(row);
                }
            } else if (sign != '\r') {
                text.gather(cell, String.valueOf(sign));
                begun = true;
            }
        }
        if (cell.length() > 0 || !row.isEmpty()) {
            endCell(row);
            endRow(row);
        }
        text.tag("/tbody").tag("/table");
        if (text.isFull() || table.isFull()) {
            text.cut();
        }
    }

    /** What the first line has most of, of what programs part columns with. */
    private char separator() {
        String first = content.lines().findFirst().orElse("");
        char found = ',';
        for (char each : new char[] {';', '\t'}) {
            found = count(first, each) > count(first, found) ? each : found;
        }
        return found;
    }

    private static long count(String line, char sign) {
        return line.chars().filter(each -> each == sign).count();
    }

    /** Of a row, as many as tell that there are more than are shown. */
    private void endCell(List<String> row) {
        if (row.size() <= TableLimits.COLUMNS_MAX) {
            row.add(cell.toString());
        }
        cell.setLength(0);
    }

    private void endRow(List<String> row) {
        table.row(row, text);
        row.clear();
    }
}
