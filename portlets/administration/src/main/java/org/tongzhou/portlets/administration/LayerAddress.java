package org.tongzhou.portlets.administration;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

import org.tongzhou.core.pages.LayerKey;
import org.tongzhou.core.pages.LayerKind;

/** How a layer is written in parameters ({@code UNIT:财政局}) and in the addresses of the portal's layer editor. */
final class LayerAddress {
    private static final String SEPARATOR = ":";
    private static final String NO_OWNER = "-";

    private LayerAddress() {
    }

    static String parameter(LayerKind kind, String owner) {
        return kind + SEPARATOR + owner;
    }

    /** The layer of a page that a parameter names, empty if it names none. */
    static Optional<LayerKey> parse(String page, String parameter) {
        int separator = parameter == null ? -1 : parameter.indexOf(SEPARATOR);
        if (separator < 0) {
            return Optional.empty();
        }
        String owner = parameter.substring(separator + 1);
        return Stream.of(LayerKind.values())
            .filter(kind -> kind.name().equals(parameter.substring(0, separator)) && (kind == LayerKind.PORTAL) == owner.isEmpty())
            .map(kind -> new LayerKey(page, kind, owner)).findFirst();
    }

    /** Where the layer is edited, below the portal's address. */
    static String editor(LayerKey key) {
        return "/layers/" + encode(key.page()) + "/" + key.kind() + "/" + (key.owner().isEmpty() ? NO_OWNER : encode(key.owner()));
    }

    /** Where the page is shown as somebody has it, below the portal's address. */
    static String view(String page, LayerKind kind, String owner) {
        return editor(LayerKey.portal(page)) + "?as=" + encode(parameter(kind, owner));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
