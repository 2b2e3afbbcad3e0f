package org.tongzhou.core.pages;

import java.util.Map;

/** A person's preferences in the windows of a page, by window id; windows without any are absent. */
public record WindowPreferences(Map<Long, PreferenceValues> byWindow) {
    public WindowPreferences {
        byWindow = Map.copyOf(byWindow);
    }

    /** The preferences of a window, empty if the person stored none there. */
    public PreferenceValues of(long windowId) {
        return byWindow.getOrDefault(windowId, PreferenceValues.NONE);
    }
}
