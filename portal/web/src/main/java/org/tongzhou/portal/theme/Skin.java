package org.tongzhou.portal.theme;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The colours and sizes a user can choose; each is a set of values in {@code tokens.css}. */
public enum Skin {
    /** The default: government red, and dark where the user's system asks for dark. */
    SYSTEM,
    /** Government red. */
    RED,
    /** Blue. */
    BLUE,
    /** Light on dark. */
    DARK,
    /** Large print in high contrast (适老化). */
    LARGE;

    /** The word that stands in {@code data-theme}, in the cookie and in the form. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The skin of this code. */
    public static Optional<Skin> ofCode(String code) {
        return Stream.of(values()).filter(skin -> skin.code().equals(code)).findFirst();
    }
}
