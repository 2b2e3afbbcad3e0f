package org.tongzhou.core.notices;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.tongzhou.core.notices.ComparedRun.Kind;

/**
 * Compares two texts by their paragraphs, and paragraphs that differ by their words; a Chinese character is a word. Texts, or parts of them,
 * that are long and have little in common are told as one gone and the other come: finding their last common word would take minutes.
 */
final class TextComparison {
    private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+|\\s+|.", Pattern.DOTALL);
    private static final String BREAK = "\n";
    /** Stands for the end of a paragraph that is in one of the texts only. */
    private static final char BREAK_SIGN = '\u00B6';
    private static final int LINES_MAX = 2000;
    private static final int WORDS_MAX = 3000;
    /** So many paragraphs that are the same stand around a change. */
    private static final int AROUND = 1;

    private TextComparison() {
    }

    static List<ComparedLine> of(List<String> before, List<String> after) {
        return shortened(before.size() > LINES_MAX || after.size() > LINES_MAX ? replaced(before, after) : compared(before, after));
    }

    private static List<ComparedLine> compared(List<String> before, List<String> after) {
        List<ComparedLine> lines = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after, true).getDeltas()) {
            List<String> gone = delta.getSource().getLines();
            List<String> come = delta.getTarget().getLines();
            if (delta.getType() == DeltaType.EQUAL) {
                gone.forEach(line -> lines.add(ComparedLine.same(line)));
            } else {
                lines.addAll(delta.getType() == DeltaType.CHANGE ? changed(gone, come) : replaced(gone, come));
            }
        }
        return lines;
    }

    private static List<ComparedLine> replaced(List<String> gone, List<String> come) {
        List<ComparedLine> lines = new ArrayList<>();
        gone.forEach(line -> lines.add(new ComparedLine(List.of(new ComparedRun(Kind.REMOVED, line)), 0)));
        come.forEach(line -> lines.add(new ComparedLine(List.of(new ComparedRun(Kind.ADDED, line)), 0)));
        return lines;
    }

    private static List<ComparedLine> changed(List<String> gone, List<String> come) {
        List<String> before = words(gone);
        List<String> after = words(come);
        if (before.size() > WORDS_MAX || after.size() > WORDS_MAX) {
            return replaced(gone, come);
        }
        List<ComparedLine> lines = new ArrayList<>();
        List<ComparedRun> line = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after, true).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                add(lines, line, Kind.SAME, delta.getSource().getLines());
            } else {
                add(lines, line, Kind.REMOVED, delta.getSource().getLines());
                add(lines, line, Kind.ADDED, delta.getTarget().getLines());
            }
        }
        end(lines, line);
        return lines;
    }

    private static List<String> words(List<String> lines) {
        return WORD.matcher(String.join(BREAK, lines)).results().map(MatchResult::group).toList();
    }

    private static void add(List<ComparedLine> lines, List<ComparedRun> line, Kind kind, List<String> words) {
        StringBuilder text = new StringBuilder();
        for (String word : words) {
            if (!word.equals(BREAK)) {
                text.append(word);
                continue;
            }
            if (kind != Kind.SAME) {
                text.append(BREAK_SIGN);
            }
            if (kind != Kind.REMOVED) {
                addRun(line, kind, text);
                end(lines, line);
            }
        }
        addRun(line, kind, text);
    }

    private static void addRun(List<ComparedRun> line, Kind kind, StringBuilder text) {
        if (!text.isEmpty()) {
            line.add(new ComparedRun(kind, text.toString()));
            text.setLength(0);
        }
    }

    private static void end(List<ComparedLine> lines, List<ComparedRun> line) {
        if (!line.isEmpty()) {
            lines.add(new ComparedLine(line, 0));
            line.clear();
        }
    }

    /** Paragraphs far from any change are counted and not told. */
    private static List<ComparedLine> shortened(List<ComparedLine> all) {
        List<ComparedLine> told = new ArrayList<>();
        int skipped = 0;
        for (int i = 0; i < all.size(); i++) {
            if (isNearChange(all, i)) {
                skip(told, skipped);
                skipped = 0;
                told.add(all.get(i));
            } else {
                skipped++;
            }
        }
        skip(told, skipped);
        return told;
    }

    private static boolean isNearChange(List<ComparedLine> all, int place) {
        return all.subList(Math.max(0, place - AROUND), Math.min(all.size(), place + AROUND + 1)).stream().anyMatch(ComparedLine::isChanged);
    }

    private static void skip(List<ComparedLine> told, int skipped) {
        if (skipped > 0) {
            told.add(new ComparedLine(List.of(), skipped));
        }
    }
}
