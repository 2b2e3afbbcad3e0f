package org.tongzhou.core.pages;

/** The rule of a portlet was changed. Fired inside the transaction. */
public record PortletRuleChanged(PortletReference portlet) {
}
