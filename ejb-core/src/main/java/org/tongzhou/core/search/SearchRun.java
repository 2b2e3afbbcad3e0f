package org.tongzhou.core.search;

import java.io.Serializable;

/** A piece of a text. @param hit whether it is what was looked for */
public record SearchRun(String text, boolean hit) implements Serializable {
}
