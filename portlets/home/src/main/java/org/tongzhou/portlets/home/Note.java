package org.tongzhou.portlets.home;

import java.io.Serializable;
import java.util.Optional;

import javax.portlet.PortletPreferences;
import javax.portlet.ReadOnlyException;

/**
 * What a person has jotted down in a window (便签). May be made of any input; {@link #problem()} says whether it may be kept.
 * Kept in the preferences {@code text}, {@code title} and {@code colour}.
 *
 * @param text lines, ended by LF
 * @param title what the window is called, empty for the portlet's own title
 * @param colour what it is written on
 */
public record Note(String text, String title, NoteColour colour) implements Serializable {
    public static final int TEXT_MAX_CHARS = 2000;
    public static final int TITLE_MAX_CHARS = 20;

    static final String TEXT = "text";
    static final String TITLE = "title";
    static final String COLOUR = "colour";

    /** Longer input is refused all the same and need not be kept whole. */
    private static final int KEPT_MAX_CHARS = 10 * TEXT_MAX_CHARS;
    private static final int ROWS_MIN = 4;
    private static final int ROWS_MAX = 14;

    /** Forms send lines ended by CR LF (WHATWG HTML 4.10.21.7), a text area counts each end as one character. */
    public Note {
        text = text == null ? "" : text.replace("\r\n", "\n").replace('\r', '\n');
        title = title == null ? "" : title.strip();
        colour = colour == null ? NoteColour.YELLOW : colour;
    }

    static Note read(PortletPreferences preferences) {
        return new Note(preferences.getValue(TEXT, ""), preferences.getValue(TITLE, ""),
            NoteColour.named(preferences.getValue(COLOUR, null)).orElse(NoteColour.YELLOW));
    }

    /** Writes the note into the preferences, which the caller has still to store. */
    void write(PortletPreferences preferences) throws ReadOnlyException {
        preferences.setValue(TEXT, text);
        preferences.setValue(TITLE, title);
        preferences.setValue(COLOUR, colour.text());
    }

    Note withText(String changed) {
        return new Note(changed, title, colour);
    }

    Note described(String newTitle, NoteColour newColour) {
        return new Note(text, newTitle, newColour);
    }

    /** The note with no more text than is worth keeping for a correction. */
    Note cut() {
        return text.length() <= KEPT_MAX_CHARS ? this : withText(text.substring(0, KEPT_MAX_CHARS));
    }

    /** Why it may not be kept, as the key of a text. */
    Optional<String> problem() {
        if (text.length() > TEXT_MAX_CHARS) {
            return Optional.of("note.problem.text.long");
        }
        return title.length() > TITLE_MAX_CHARS ? Optional.of("note.problem.title.long") : Optional.empty();
    }

    /** Changes with the text: tells whether a form still fits what is kept. */
    public String version() {
        return Integer.toHexString(text.hashCode());
    }

    /** How many rows show it, for browsers that don't fit the field to its text. */
    public int rows() {
        return (int) Math.max(ROWS_MIN, Math.min(ROWS_MAX, text.lines().count() + 1));
    }
}
