package org.tongzhou.core.templates;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.tongzhou.core.shared.RuleViolationException;

/**
 * The text of a printed sheet, line by line: {@code # heading}, {@code >> to the right}, {@code ---} for a rule, {@code | cell | cell |} for a row of a
 * table, everything else a paragraph. What a line is, is decided before its gaps are filled: no value makes a heading or a row. A line of which nothing is
 * left is left out.
 */
final class PrintedText {
    static final int LINES_MAX = 300;
    private static final int CELLS_MAX = 4;
    private static final String RULE = "---";
    private static final Pattern BAR = Pattern.compile("\\|");

    private record Line(PrintedBlock.Kind kind, List<TemplateLine> cells) {
    }

    private final List<Line> lines = new ArrayList<>();

    private PrintedText() {
    }

    /** @throws RuleViolationException naming the line that is wrong */
    static PrintedText parse(String text, Collection<String> gaps) {
        PrintedText parsed = new PrintedText();
        String[] split = text.split("\n", -1);
        if (split.length > LINES_MAX) {
            throw new RuleViolationException("templates.tooManyLines", LINES_MAX);
        }
        for (int i = 0; i < split.length; i++) {
            if (!split[i].isBlank()) {
                parsed.lines.add(line(split[i].strip(), i + 1, gaps));
            }
        }
        return parsed;
    }

    private static Line line(String line, int number, Collection<String> gaps) {
        if (line.equals(RULE)) {
            return new Line(PrintedBlock.Kind.RULE, List.of());
        }
        if (line.startsWith("|")) {
            String inner = line.substring(1, line.endsWith("|") && line.length() > 1 ? line.length() - 1 : line.length());
            List<TemplateLine> cells = BAR.splitAsStream(inner + ' ').map(cell -> TemplateLine.parse(cell.strip(), number, gaps)).toList();
            if (cells.size() > CELLS_MAX) {
                throw new RuleViolationException("templates.tooManyCells", number, CELLS_MAX);
            }
            return new Line(PrintedBlock.Kind.TABLE, cells);
        }
        PrintedBlock.Kind kind = line.startsWith("# ") ? PrintedBlock.Kind.HEADING : line.startsWith(">> ") ? PrintedBlock.Kind.RIGHT : PrintedBlock.Kind.PARAGRAPH;
        String said = kind == PrintedBlock.Kind.PARAGRAPH ? line : line.substring(line.indexOf(' ') + 1).strip();
        return new Line(kind, List.of(TemplateLine.parse(said, number, gaps)));
    }

    List<PrintedBlock> fill(UnaryOperator<String> values) {
        List<PrintedBlock> blocks = new ArrayList<>();
        List<List<String>> table = new ArrayList<>();
        for (Line line : lines) {
            List<String> cells = line.cells().stream().map(cell -> cell.fill(values).strip()).toList();
            if (line.kind() == PrintedBlock.Kind.TABLE) {
                table.add(cells);
                continue;
            }
            endTable(table, blocks);
            if (line.kind() == PrintedBlock.Kind.RULE) {
                blocks.add(PrintedBlock.of(line.kind(), ""));
            } else if (!cells.get(0).isEmpty()) {
                blocks.add(PrintedBlock.of(line.kind(), cells.get(0)));
            }
        }
        endTable(table, blocks);
        return blocks;
    }

    private static void endTable(List<List<String>> rows, List<PrintedBlock> blocks) {
        if (!rows.isEmpty()) {
            blocks.add(new PrintedBlock(PrintedBlock.Kind.TABLE, rows));
            rows.clear();
        }
    }
}
