package org.tongzhou.bridge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The views that a portlet shows in one mode, as its init parameter of the mode's name lists them: the first is shown at first,
 * the others can be reached from it. No other view can be asked for, whatever a request says. A name that does not begin
 * with a slash stands for a file in {@value #FOLDER}.
 */
final class ModeViews {
    static final String FOLDER = "/WEB-INF/views/";
    private static final String SUFFIX = ".xhtml";

    private final Map<String, String> idsByName = new LinkedHashMap<>();
    private final Map<String, String> namesById = new LinkedHashMap<>();

    private ModeViews(List<String> entries) {
        for (String entry : entries) {
            String id = entry.startsWith("/") ? entry : FOLDER + entry;
            String name = entry.substring(0, entry.length() - SUFFIX.length());
            idsByName.put(name, id);
            namesById.put(id, name);
        }
    }

    /**
     * @param list names of view files, between white space or commas
     * @throws IllegalArgumentException if there is none, or one that is no view file inside the application
     */
    static ModeViews parse(String list) {
        List<String> entries = Stream.of(list.split("[\\s,]+")).filter(entry -> !entry.isEmpty()).toList();
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("no view is named");
        }
        for (String entry : entries) {
            if (!entry.endsWith(SUFFIX) || entry.contains("..") || entry.length() == SUFFIX.length()) {
                throw new IllegalArgumentException("no view file: " + entry);
            }
        }
        return new ModeViews(entries);
    }

    /** The id of the view that is shown at first. */
    String first() {
        return namesById.keySet().iterator().next();
    }

    /** The view of this name, which comes from the browser and may be null; nothing if this mode has none. */
    Optional<String> find(String name) {
        return Optional.ofNullable(name == null ? null : idsByName.get(name));
    }

    /**
     * The name of a view.
     *
     * @throws IllegalStateException if the view does not belong to this mode: portlet.xml forgot it
     */
    String name(String viewId) {
        String name = namesById.get(viewId);
        if (name == null) {
            throw new IllegalStateException("view " + viewId + " is not among the views of this portlet mode in portlet.xml: " + namesById.keySet());
        }
        return name;
    }

    boolean contains(String viewId) {
        return namesById.containsKey(viewId);
    }
}
