package org.tongzhou.core.forum;

/** A board to choose. */
public record BoardName(long id, String name) {
}
