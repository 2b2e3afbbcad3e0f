package org.tongzhou.core.pages;

/**
 * A window as the editor of a page wants it.
 *
 * @param id null for a new window, which then has a key and a portlet
 * @param key the editor's own name for a new window, at most {@value #KEY_MAX_CHARS} characters: a request that is sent
 *            twice makes one window of it
 * @param locks ignored in a personal layer
 */
public record WindowChange(Long id, String key, PortletReference portlet, Place place, boolean minimized, Locks locks) {
    public static final int KEY_MAX_CHARS = 60;
}
