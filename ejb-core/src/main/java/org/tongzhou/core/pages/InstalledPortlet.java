package org.tongzhou.core.pages;

/**
 * A deployed portlet as its descriptor describes it in one language.
 *
 * @param category office, information, personal, administration or other
 * @param width    columns that a new window takes, {@code height} rows
 */
public record InstalledPortlet(PortletReference portlet, String title, String description, String category, int width, int height) {
}
