package org.tongzhou.core.sheets;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A cell as it was read.
 *
 * @param text    what stands in it; a number without exponent or separators
 * @param day     what its number means as a day; null for what is none
 * @param formula whether it is computed: {@code text} is what was computed last, by whoever wrote the file
 * @param cut     whether more stands in it than may; {@code text} is the beginning
 */
public record SheetCell(String text, LocalDate day, boolean formula, boolean cut) implements Serializable {
    public static SheetCell of(String text) {
        return new SheetCell(text, null, false, false);
    }
}
