package org.tongzhou.portlets.home;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a note is written on. */
public enum NoteColour {
    YELLOW, BLUE, GREEN, PINK, GREY;

    /** The colour that a parameter or preference names. */
    static Optional<NoteColour> named(String text) {
        return Stream.of(values()).filter(colour -> colour.text().equals(text)).findFirst();
    }

    /** Its name as a parameter and in the style sheet. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its name. */
    public String key() {
        return "note.colour." + text();
    }
}
