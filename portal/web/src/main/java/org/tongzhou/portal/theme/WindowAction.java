package org.tongzhou.portal.theme;

/**
 * An entry in a window's menu: a portlet mode (PLT.8) or a window state (PLT.9) to change to, or an act of the page's script.
 *
 * @param act the mode or state, {@link #REFRESH} or {@link #REMOVE}; also the entry's icon
 * @param label what the entry does, see {@link Texts#mode} and {@link Texts#state}
 * @param href a render URL of the window; empty for what only the script can do
 * @param current whether the window is in this mode or state now
 */
public record WindowAction(String act, String label, String href, boolean current) {
    /** Shows the window anew. */
    public static final String REFRESH = "refresh";
    /** Takes the window from the page. */
    public static final String REMOVE = "remove";
}
