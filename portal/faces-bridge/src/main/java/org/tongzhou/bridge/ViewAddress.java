package org.tongzhou.bridge;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An address as Faces makes it for a view of the application.
 *
 * @param viewId     the view
 * @param parameters of its query
 */
record ViewAddress(String viewId, Map<String, List<String>> parameters) {
    private static final String SUFFIX = ".xhtml";
    private static final String RESOURCES = "/jakarta.faces.resource/";

    /** Reads an address; nothing if it is no view's of the application at this path. */
    static Optional<ViewAddress> parse(String address, String contextPath) {
        if (address == null || !address.startsWith(contextPath + "/")) {
            return Optional.empty();
        }
        String local = address.substring(contextPath.length());
        int hash = local.indexOf('#');
        String plain = hash < 0 ? local : local.substring(0, hash);
        int question = plain.indexOf('?');
        String path = question < 0 ? plain : plain.substring(0, question);
        if (!path.endsWith(SUFFIX) || path.startsWith(RESOURCES)) {
            return Optional.empty();
        }
        return Optional.of(new ViewAddress(path, question < 0 ? Map.of() : query(plain.substring(question + 1))));
    }

    /** The parameters of a query, whether or not it is written for HTML. */
    static Map<String, List<String>> query(String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String part : query.replace("&amp;", "&").split("&")) {
            int equals = part.indexOf('=');
            String name = decoded(equals < 0 ? part : part.substring(0, equals));
            if (!name.isEmpty()) {
                parameters.computeIfAbsent(name, absent -> new ArrayList<>()).add(equals < 0 ? "" : decoded(part.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
