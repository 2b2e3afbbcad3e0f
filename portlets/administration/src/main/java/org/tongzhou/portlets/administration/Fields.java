package org.tongzhou.portlets.administration;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import javax.portlet.PortletRequest;

/** What stands in the fields of a form; anybody can send anything. */
final class Fields {
    private Fields() {
    }

    /** The text of a field, empty if there is none. */
    static String text(String name, PortletRequest request) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    /** The boxes that are ticked. */
    static Set<String> chosen(String name, PortletRequest request) {
        String[] values = request.getParameterValues(name);
        return values == null ? Set.of() : Set.of(Stream.of(values).distinct().toArray(String[]::new));
    }

    /** A number from 0 on, -1 if the field holds none. */
    static int number(String name, PortletRequest request) {
        String text = text(name, request);
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }
}
