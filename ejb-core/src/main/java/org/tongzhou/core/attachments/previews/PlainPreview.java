package org.tongzhou.core.attachments.previews;

import java.util.ArrayList;
import java.util.List;

/** A text without markup, or one with rows and columns (RFC 4180). */
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
        List<String> row = new ArrayList<>();
        boolean quoted = false;
        for (int i = 0; i < content.length() && !text.isFull() && !table.isFull(); i++) {
            char sign = content.charAt(i);
            if (quoted && sign == '"' && i + 1 < content.length() && content.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (sign == '"') {
                quoted = !quoted;
            } else if (!quoted && sign == ',') {
                endCell(row);
            } else if (!quoted && sign == '\n') {
                endCell(row);
                endRow(row);
            } else if (sign != '\r') {
                cell.append(sign);
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

    private void endCell(List<String> row) {
        row.add(cell.toString());
        cell.setLength(0);
    }

    private void endRow(List<String> row) {
        table.row(row, text);
        row.clear();
    }
}
