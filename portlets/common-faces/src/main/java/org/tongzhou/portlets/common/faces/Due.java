package org.tongzhou.portlets.common.faces;

/** Until when something is to be done, in few words; {@code kind} is the theme's class of its colour: bad, warn, or none. */
public record Due(String text, String kind) {
}
