package org.tongzhou.core.reference.shelves;

import java.util.Locale;

/**
 * Where an item is shown: in the window of its shelf on its page, which opens there and follows a public render parameter, as
 * {@code {urn:tongzhou:reference}speechId} (JSR-286).
 */
public final class ItemAddress {
    private static final String WINDOW = "/p/reference?_open=%2Freference%3A%3A";
    private static final String PARAMETER = "&_g.%7Burn%3Atongzhou%3Areference%7D";

    private ItemAddress() {
    }

    public static String of(Shelf shelf, long id) {
        return WINDOW + shelf.name().toLowerCase(Locale.ROOT) + PARAMETER + shelf.thing() + "Id=" + id;
    }
}
