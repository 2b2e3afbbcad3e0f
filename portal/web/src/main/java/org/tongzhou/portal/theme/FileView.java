package org.tongzhou.portal.theme;

/**
 * What can be read in a file.
 *
 * @param address where the file itself is fetched
 * @param markup  clean, written as it is; empty if nothing can be shown
 * @param cut     whether the rest is in the file only
 */
public record FileView(String name, String address, String markup, boolean cut) {
}
