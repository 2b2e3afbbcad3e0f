package org.tongzhou.portal.theme;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How close the rows stand; each is a set of values in {@code tokens.css}. */
public enum Density {
    /** Rows of 38 pixels, the default. */
    COMFORTABLE,
    /** More rows at a glance. */
    COMPACT;

    /** The word that stands in {@code data-density}, in the cookie and in the form. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The density of this code. */
    public static Optional<Density> ofCode(String code) {
        return Stream.of(values()).filter(density -> density.code().equals(code)).findFirst();
    }
}
