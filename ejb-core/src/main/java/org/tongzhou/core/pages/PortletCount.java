package org.tongzhou.core.pages;

/** How often there is something for a portlet; for queries. */
public record PortletCount(PortletReference portlet, long count) {
    public PortletCount(String application, String portlet, Long count) {
        this(new PortletReference(application, portlet), count);
    }
}
