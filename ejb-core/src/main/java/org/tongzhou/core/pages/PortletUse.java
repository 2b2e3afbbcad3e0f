package org.tongzhou.core.pages;

/**
 * Where a portlet stands now.
 *
 * @param pages how many pages of the portal hold it, in any layer
 * @param people how many people put it on a page themselves
 */
public record PortletUse(PortletReference portlet, long pages, long people) {
}
