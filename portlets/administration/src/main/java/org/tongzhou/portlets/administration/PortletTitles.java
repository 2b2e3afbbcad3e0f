package org.tongzhou.portlets.administration;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.tongzhou.core.pages.InstalledPortlet;
import org.tongzhou.core.pages.InstalledPortlets;
import org.tongzhou.core.pages.PortletReference;

/** The words for portlets in one language; one that is no longer deployed is known by its technical name only. */
final class PortletTitles {
    private final Map<PortletReference, InstalledPortlet> installed;

    private PortletTitles(Map<PortletReference, InstalledPortlet> installed) {
        this.installed = installed;
    }

    static PortletTitles of(InstalledPortlets portlets, Locale locale) {
        return new PortletTitles(portlets.list(locale).stream().collect(Collectors.toMap(InstalledPortlet::portlet, Function.identity())));
    }

    /** All that are deployed. */
    Map<PortletReference, InstalledPortlet> installed() {
        return installed;
    }

    String title(PortletReference portlet) {
        InstalledPortlet known = installed.get(portlet);
        return known == null ? portlet.format() : known.title();
    }
}
