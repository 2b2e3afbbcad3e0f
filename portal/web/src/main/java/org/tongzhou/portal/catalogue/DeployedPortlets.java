package org.tongzhou.portal.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;

import org.tongzhou.core.pages.InstalledPortlet;
import org.tongzhou.core.pages.InstalledPortlets;
import org.tongzhou.kernel.PortletRegistry;

/** Tells the office how the deployed portlets are called. */
@ApplicationScoped
class DeployedPortlets {
    /** The portal has started. */
    void register(@Observes @Initialized(ApplicationScoped.class) Object start, InstalledPortlets portlets) {
        portlets.tellBy(DeployedPortlets::list);
    }

    private static List<InstalledPortlet> list(Locale locale) {
        return PortletRegistry.INSTANCE.applications().stream()
            .flatMap(application -> application.configs().stream().map(config -> described(PortletFacts.entry(config, locale))))
            .sorted(Comparator.comparing(installed -> installed.portlet().format()))
            .toList();
    }

    private static InstalledPortlet described(CatalogueEntry entry) {
        return new InstalledPortlet(entry.portlet(), entry.title(), entry.description(), entry.category().code(), entry.width(), entry.height());
    }
}
