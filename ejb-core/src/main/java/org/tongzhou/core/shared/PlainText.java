package org.tongzhou.core.shared;

import java.util.function.IntPredicate;

/**
 * Words that people type into a field without formatting. What a reader would not see is no word: blanks of every width (U+3000, U+00A0),
 * controls, format characters (U+200B, U+FEFF) and fillers. Marks of writing direction (UAX #9, 2: U+202E and its like) are dropped,
 * as they turn round what stands beside them in a list.
 */
public final class PlainText {
    /** Unicode's Default_Ignorable_Code_Point of other categories than Cf (DerivedCoreProperties.txt), and the empty braille cell. */
    private static final String FILLERS = "\u034F\u115F\u1160\u17B4\u17B5\u180B\u180C\u180D\u180F\u3164\uFFA0\u2800";
    /** Join or part letters and the parts of an emoji: needed between visible characters. */
    private static final String JOINERS = "\u200C\u200D";
    private static final int FIRST_VARIATION = 0xFE00;
    private static final int LAST_VARIATION = 0xFE0F;

    private PlainText() {
    }

    /** Whether a reader would see nothing of it. */
    public static boolean isBlank(String text) {
        return text.codePoints().noneMatch(PlainText::isVisible);
    }

    /** A text of one line, as a title: breaks become blanks, format characters go, nothing invisible is left at its ends. */
    public static String line(String text) {
        return trim(keep(text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " "), character -> !isFormat(character)));
    }

    /** The same, but null where a reader would see nothing. @param text may be null */
    public static String lineOrNull(String text) {
        return text == null || isBlank(text) ? null : line(text);
    }

    /** A text of any number of lines: marks of direction and controls go, nothing invisible is left at its ends. */
    public static String lines(String text) {
        return trim(keep(text, character -> !isFormat(character) && (character == '\n' || character == '\t' || !Character.isISOControl(character))));
    }

    private static boolean isFormat(int character) {
        return Character.getType(character) == Character.FORMAT && JOINERS.indexOf(character) < 0;
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.CONTROL, Character.FORMAT,
                Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> FILLERS.indexOf(character) < 0 && (character < FIRST_VARIATION || character > LAST_VARIATION);
        };
    }

    private static String keep(String text, IntPredicate wanted) {
        return text.codePoints().filter(wanted).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** An emoji keeps the variation that follows it. */
    private static String trim(String text) {
        int start = 0;
        while (start < text.length() && !isVisible(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        int end = text.length();
        while (end > start && isInvisibleEnd(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }

    private static boolean isInvisibleEnd(int character) {
        return !isVisible(character) && (character < FIRST_VARIATION || character > LAST_VARIATION);
    }
}
