package org.tongzhou.core.pages;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A page of the portal as a page file describes it.
 *
 * @param layers those of units and roles; null if the file says nothing of them
 */
record PageEntry(
    String name, String title, List<String> roles, boolean mustStay, List<WindowEntry> windows, List<LayerEntry> layers) {

    PageEntry {
        roles = List.copyOf(roles);
        windows = List.copyOf(windows);
        layers = layers == null ? null : List.copyOf(layers);
    }

    /**
     * A window as a page file describes it.
     *
     * @param key its name inside the file, empty if nothing refers to it
     * @param portlet null where the window is one of another layer, which the key names
     * @param place null where the window lies as the layers below have it
     */
    record WindowEntry(String key, PortletReference portlet, Place place, boolean minimized, Locks locks) {
        boolean isReference() {
            return portlet == null;
        }
    }

    /**
     * A layer of a unit or a role.
     *
     * @param removed keys of dismissed windows of the layers below
     */
    record LayerEntry(LayerKind kind, String owner, List<WindowEntry> windows, Set<String> removed) {
        LayerEntry {
            windows = List.copyOf(windows);
            removed = Collections.unmodifiableSet(new TreeSet<>(removed));
        }
    }
}
