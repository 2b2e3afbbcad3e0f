package org.tongzhou.portal.theme;

/**
 * An entry in a window's menu: a portlet mode (PLT.8) or a window state (PLT.9) to change to.
 *
 * @param label what the entry does, see {@link Texts#mode} and {@link Texts#state}
 * @param href a render URL of the window
 * @param current whether the window is in this mode or state now
 */
public record WindowAction(String label, String href, boolean current) {
}
