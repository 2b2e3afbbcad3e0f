package org.tongzhou.core.pages;

/**
 * A portlet window on a page.
 *
 * @param column counted from 1
 * @param position place in the column, counted from 0
 */
public record WindowDetails(long id, PortletReference portlet, int column, int position) {
}
