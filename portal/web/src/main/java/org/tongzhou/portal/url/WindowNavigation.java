package org.tongzhou.portal.url;

import java.util.Arrays;
import java.util.Map;

import javax.portlet.PortletMode;
import javax.portlet.WindowState;

/**
 * The navigational state of one window: mode, window state and private render parameters. Immutable by convention: maps and
 * arrays are never changed after they have come in here. Within this package the window state is null for that of the arrangement.
 */
public record WindowNavigation(PortletMode mode, WindowState state, Map<String, String[]> parameters) {
    /** How a window stands that nobody has touched. */
    public static final WindowNavigation DEFAULT = new WindowNavigation(PortletMode.VIEW, WindowState.NORMAL, Map.of());

    /** What an address says that does not mention the window: its state is that of the page's arrangement. */
    static final WindowNavigation AS_ARRANGED = new WindowNavigation(PortletMode.VIEW, null, Map.of());

    /** Whether an address need not mention the window. */
    boolean saysNothing() {
        return mode.equals(PortletMode.VIEW) && state == null && parameters.isEmpty();
    }

    /** Whether the window stands here as there; the record's own equality takes equal values in two arrays for different. */
    public boolean sameAs(WindowNavigation other) {
        return mode.equals(other.mode) && state.equals(other.state) && parameters.keySet().equals(other.parameters.keySet())
            && parameters.entrySet().stream()
                .allMatch(parameter -> Arrays.equals(parameter.getValue(), other.parameters.get(parameter.getKey())));
    }

    /** The same window in another mode. */
    public WindowNavigation in(PortletMode newMode) {
        return new WindowNavigation(newMode, state, parameters);
    }

    /** The same window in another state. */
    public WindowNavigation in(WindowState newState) {
        return new WindowNavigation(mode, newState, parameters);
    }

    /** The same window with other private render parameters. */
    public WindowNavigation with(Map<String, String[]> newParameters) {
        return new WindowNavigation(mode, state, newParameters);
    }
}
