package org.tongzhou.core.pages;

import java.util.List;

/** A person's own page outside of the database: in a file, in an offer, on its way to a copy. */
record OwnPageEntry(String title, List<OwnWindowEntry> windows) {
    OwnPageEntry {
        windows = List.copyOf(windows);
    }

    /** A window with the person's preferences in it. */
    record OwnWindowEntry(PortletReference portlet, Place place, boolean minimized, PreferenceValues preferences) {
    }
}
