package org.tongzhou.portlets.stress;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import javax.portlet.BaseURL;

/** What a portlet has seen, as {@code name=value} lines of markup that tests read. */
final class Lines {
    private final Map<String, String> lines = new LinkedHashMap<>();

    Lines put(String name, Object value) {
        lines.put(name, String.valueOf(value));
        return this;
    }

    /** Adds an address that asks the portlet to do something. */
    Lines link(String name, BaseURL address) {
        return put(name, address.toString().replace("&amp;", "&"));
    }

    /** The lines in an element that names the window. */
    String markup(String windowId) {
        return "<pre data-witness=\"" + windowId + "\">" + toString().replace("&", "&amp;").replace("<", "&lt;") + "</pre>";
    }

    @Override
    public String toString() {
        return lines.entrySet().stream().map(line -> line.getKey() + "=" + line.getValue()).collect(Collectors.joining("\n"));
    }
}
