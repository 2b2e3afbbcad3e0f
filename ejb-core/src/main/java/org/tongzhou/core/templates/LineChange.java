package org.tongzhou.core.templates;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** A line of a part compared with the edition before. */
public record LineChange(TemplatePart part, Kind kind, String text) implements Serializable {
    /** What has become of it. Words: {@code templates.line.change.<name>}. */
    public enum Kind {
        SAME, ADDED, REMOVED
    }

    /** The parts that differ, each whole: their longest common lines are the same. */
    static List<LineChange> between(TemplateKind kind, TemplateContent before, TemplateContent after) {
        List<LineChange> changes = new ArrayList<>();
        for (TemplatePart part : kind.parts()) {
            if (!before.get(part).equals(after.get(part))) {
                compare(part, lines(before.get(part)), lines(after.get(part)), changes);
            }
        }
        return changes;
    }

    private static String[] lines(String text) {
        return text.isEmpty() ? new String[0] : text.split("\n", -1);
    }

    private static void compare(TemplatePart part, String[] before, String[] after, List<LineChange> changes) {
        int[][] common = common(before, after);
        int i = 0;
        int j = 0;
        while (i < before.length || j < after.length) {
            if (i < before.length && j < after.length && before[i].equals(after[j])) {
                changes.add(new LineChange(part, Kind.SAME, after[j]));
                i++;
                j++;
            } else if (i < before.length && (j == after.length || common[i + 1][j] >= common[i][j + 1])) {
                changes.add(new LineChange(part, Kind.REMOVED, before[i++]));
            } else {
                changes.add(new LineChange(part, Kind.ADDED, after[j++]));
            }
        }
    }

    /** How many lines are common from each pair of lines on. */
    private static int[][] common(String[] before, String[] after) {
        int[][] common = new int[before.length + 1][after.length + 1];
        for (int i = before.length - 1; i >= 0; i--) {
            for (int j = after.length - 1; j >= 0; j--) {
                common[i][j] = before[i].equals(after[j]) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
