package org.tongzhou.core.pages;

import java.util.List;

/** A page as a page file describes it. */
record PageEntry(String name, String title, List<String> roles, int columns, List<WindowEntry> windows) {
    PageEntry {
        roles = List.copyOf(roles);
        windows = List.copyOf(windows);
    }

    /** A window as a page file describes it; those of one column stand in the order of the file. */
    record WindowEntry(PortletReference portlet, int column) {
    }
}
