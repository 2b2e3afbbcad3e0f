package org.tongzhou.portal.theme;

/**
 * A page of the portal in the bar of pages.
 *
 * @param name the page's name in addresses
 * @param title as the user reads it; escaped by the template
 * @param href the page's address
 * @param current whether this page is the one shown
 */
public record Tab(String name, String title, String href, boolean current) {
}
