package org.tongzhou.core.pages;

/**
 * One of a person's tabs.
 *
 * @param title the person's own title of it, else the page's
 * @param own whether it is the person's own page
 * @param hidden whether the person took this page of the portal out of the tabs
 * @param mustStay whether it may not be taken out: the first page of the portal, and those the administrator marks
 */
public record PageTab(String name, String title, boolean own, boolean hidden, boolean mustStay) {
}
