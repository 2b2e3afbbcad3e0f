package org.tongzhou.core.pages;

/** A tab: the page's name in its address and its title. */
public record PageLink(String name, String title) {
}
