package org.tongzhou.core.reference.chronicle;

/**
 * Where an entry is shown: in the window of the chronicle on its page, which opens there and follows the public render parameter
 * {@code {urn:tongzhou:reference}entryId} (JSR-286).
 */
public final class ChronicleAddress {
    private static final String WINDOW = "/p/reference?_open=%2Freference%3A%3Achronicle";

    private ChronicleAddress() {
    }

    public static String of(long id) {
        return WINDOW + "&_g.%7Burn%3Atongzhou%3Areference%7DentryId=" + id;
    }

    static String ofWindow() {
        return WINDOW;
    }
}
