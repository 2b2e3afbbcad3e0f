package org.tongzhou.core.templates;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.tongzhou.core.shared.RuleViolationException;

/**
 * One line of a template: text with gaps {@code {name}} and at most one level of optional text {@code [[…{name}…]]}, which is left out where one of
 * its gaps stays empty; {@code {{} is a brace. Nothing else means anything, so nothing can be executed.
 */
final class TemplateLine {
    private static final int TOLD_MAX_CHARS = 30;

    /** Text or the name of a gap. @param block the optional text that it belongs to, from 1 on; 0 for none */
    private record Piece(String text, boolean gap, int block) {
    }

    private final List<Piece> pieces = new ArrayList<>();
    private final String line;
    private final int number;

    private TemplateLine(String line, int number) {
        this.line = line;
        this.number = number;
    }

    /**
     * @param number  of the line, from 1 on, told where something is wrong
     * @param allowed the names of the gaps that will be filled
     * @throws RuleViolationException if a gap is not closed or unknown, or optional text is not closed or has no gap
     */
    static TemplateLine parse(String line, int number, Collection<String> allowed) {
        TemplateLine parsed = new TemplateLine(line, number);
        parsed.read(Set.copyOf(allowed), allowed);
        return parsed;
    }

    private void read(Set<String> allowed, Collection<String> offered) {
        StringBuilder text = new StringBuilder();
        int blocks = 0;
        boolean isOptional = false;
        int at = 0;
        while (at < line.length()) {
            if (line.startsWith("{{", at)) {
                text.append('{');
                at += 2;
            } else if (line.charAt(at) == '{') {
                int end = line.indexOf('}', at);
                String name = end < 0 ? "" : line.substring(at + 1, end);
                require(end >= 0, "templates.unclosed", line.substring(at));
                if (!allowed.contains(name)) {
                    throw new RuleViolationException("templates.unknownGap", number, told(name), String.join(" ", offered));
                }
                add(text, isOptional ? blocks : 0);
                pieces.add(new Piece(name, true, isOptional ? blocks : 0));
                at = end + 1;
            } else if (line.startsWith("[[", at)) {
                require(!isOptional, "templates.blockInBlock", line.substring(at));
                add(text, 0);
                isOptional = true;
                blocks++;
                at += 2;
            } else if (isOptional && line.startsWith("]]", at)) {
                add(text, blocks);
                int block = blocks;
                require(pieces.stream().anyMatch(piece -> piece.gap() && piece.block() == block), "templates.blockWithoutGap", line);
                isOptional = false;
                at += 2;
            } else {
                text.append(line.charAt(at));
                at++;
            }
        }
        require(!isOptional, "templates.blockUnclosed", line);
        add(text, 0);
    }

    private void require(boolean good, String key, String where) {
        if (!good) {
            throw new RuleViolationException(key, number, told(where));
        }
    }

    private static String told(String text) {
        int chars = Math.min(text.codePointCount(0, text.length()), TOLD_MAX_CHARS);
        return text.substring(0, text.offsetByCodePoints(0, chars));
    }

    private void add(StringBuilder text, int block) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text.toString(), false, block));
            text.setLength(0);
        }
    }

    /** @param values what comes into the gaps; empty, never null, where there is nothing */
    String fill(UnaryOperator<String> values) {
        Set<Integer> empty = pieces.stream().filter(piece -> piece.gap() && piece.block() > 0 && values.apply(piece.text()).isEmpty())
            .map(Piece::block).collect(Collectors.toCollection(TreeSet::new));
        return pieces.stream().filter(piece -> !empty.contains(piece.block())).map(piece -> piece.gap() ? values.apply(piece.text()) : piece.text())
            .collect(Collectors.joining());
    }

    boolean hasGaps() {
        return pieces.stream().anyMatch(Piece::gap);
    }
}
