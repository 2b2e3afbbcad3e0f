package org.tongzhou.core.pages;

import java.time.Instant;
import java.util.Set;

/**
 * Who may use a portlet, and whether it is switched off for maintenance.
 *
 * @param roles its users hold one of these; empty for no condition
 * @param units its users belong to one of these or to a section of it; empty for no condition. Given both, either is enough
 * @param maintenanceMessage what users read in its place; null while it is on, and so are the two after it
 */
public record PortletRule(PortletReference portlet, Set<String> roles, Set<String> units,
    String maintenanceMessage, Instant switchedOffAt, String switchedOffBy) {

    public PortletRule {
        roles = Set.copyOf(roles);
        units = Set.copyOf(units);
    }
}
