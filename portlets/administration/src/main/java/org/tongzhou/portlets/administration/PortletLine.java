package org.tongzhou.portlets.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.tongzhou.core.pages.InstalledPortlet;
import org.tongzhou.core.pages.PortletReference;
import org.tongzhou.core.pages.PortletRule;

/**
 * A portlet in the administrator's list.
 *
 * @param title what people call it; the technical name if it is not deployed
 * @param category key of its category's name
 * @param deployed whether it is
 * @param pages how many pages of the portal hold it
 * @param people how many people put it on a page themselves
 * @param renders how often it was shown since the server started, from the cache or made anew
 * @param audience roles and units that may use it, in words; empty for everybody
 * @param rule who may use it, and whether it is switched off
 */
public record PortletLine(PortletReference portlet, String title, String description, String category, boolean deployed, long pages,
                          long people, long renders, List<String> audience, PortletRule rule) {
    private static final Set<String> CATEGORIES = Set.of("office", "information", "personal", "administration");

    static PortletLine of(PortletReference portlet, InstalledPortlet installed, long pages, long people, long renders,
                          PortletRule rule, Locale locale) {
        List<String> audience = new ArrayList<>(RoleNames.of(rule.roles(), locale));
        rule.units().stream().sorted().forEach(audience::add);
        return new PortletLine(portlet, installed == null ? portlet.format() : installed.title(),
            installed == null ? "" : installed.description(), categoryKey(installed),
            installed != null, pages, people, renders, audience, rule);
    }

    private static String categoryKey(InstalledPortlet installed) {
        return "portlets.category." + (installed != null && CATEGORIES.contains(installed.category()) ? installed.category() : "other");
    }

    /** The name as a parameter has it. */
    public String name() {
        return portlet.format();
    }

    /** The application it comes with. */
    public String application() {
        return portlet.application();
    }

    /** Whether it is deployed and on no page of the portal: a release may have brought it. */
    public boolean unplaced() {
        return deployed && pages == 0;
    }

    /** Whether it is switched off. */
    public boolean off() {
        return rule.maintenanceMessage() != null;
    }
}
