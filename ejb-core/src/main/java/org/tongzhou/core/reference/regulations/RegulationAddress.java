package org.tongzhou.core.reference.regulations;

/**
 * Where a regulation is shown: in the window of regulations on its page, which opens there and follows the public render parameter
 * {@code {urn:tongzhou:reference}regulationId} (JSR-286).
 */
public final class RegulationAddress {
    private static final String WINDOW = "/p/reference?_open=%2Freference%3A%3Aregulations&_g.%7Burn%3Atongzhou%3Areference%7DregulationId=";

    private RegulationAddress() {
    }

    public static String of(long id) {
        return WINDOW + id;
    }
}
