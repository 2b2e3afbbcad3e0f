package org.tongzhou.core.templates;

import java.io.Serializable;

/**
 * The head of a unit's letters (发文机关标志 with its line, GB/T 9704-2012, 7.2.4 and 7.2.6).
 *
 * @param name as it is printed
 */
public record LetterHead(String name, Color color, Line line) implements Serializable {
    /** Words: {@code templates.color.<name>}. */
    public enum Color {
        RED, BLACK
    }

    /** Below the name. Words: {@code templates.line.<name>}. */
    public enum Line {
        SINGLE, DOUBLE, STAR, NONE
    }
}
