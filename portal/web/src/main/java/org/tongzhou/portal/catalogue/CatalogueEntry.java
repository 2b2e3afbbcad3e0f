package org.tongzhou.portal.catalogue;

import java.util.List;

import org.tongzhou.core.pages.PortletReference;

/**
 * A portlet as people choose it, in the reader's language.
 *
 * @param description one sentence, or empty
 * @param keywords what else it may be looked for by
 * @param several whether a page may have more than one window of it
 * @param width columns that a new window takes
 * @param height rows that a new window takes
 */
public record CatalogueEntry(PortletReference portlet, String title, String description, Category category,
                             List<String> keywords, boolean several, int width, int height) {
    public CatalogueEntry {
        keywords = List.copyOf(keywords);
    }
}
