package org.tongzhou.core.unsaved;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tongzhou.core.shared.PlainText;
import org.tongzhou.core.shared.RichText;

/**
 * What was typed in a field against what is stored, by their lines.
 *
 * @param label what the field is called
 * @param gone  lines that are stored and were not left, {@code added} those that are not stored; of each the first ones
 */
public record TypedChange(String label, List<String> gone, List<String> added) implements Serializable {
    private static final int LINES_MAX = 40;

    public TypedChange {
        gone = List.copyOf(gone);
        added = List.copyOf(added);
    }

    /** @param rich whether both are markup */
    public static TypedChange of(String label, String stored, String typed, boolean rich) {
        List<String> before = lines(stored, rich);
        List<String> after = lines(typed, rich);
        return new TypedChange(label, without(before, after), without(after, before));
    }

    private static List<String> lines(String text, boolean rich) {
        return rich ? RichText.lines(text) : text.lines().map(String::strip).filter(line -> !PlainText.isBlank(line)).toList();
    }

    private static List<String> without(List<String> lines, List<String> others) {
        Set<String> known = new HashSet<>(others);
        return lines.stream().filter(line -> !known.contains(line)).limit(LINES_MAX).toList();
    }

    public boolean isEmpty() {
        return gone.isEmpty() && added.isEmpty();
    }
}
