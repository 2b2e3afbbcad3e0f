package org.tongzhou.portal.container;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;

import org.apache.pluto.container.om.portlet.Description;
import org.apache.pluto.container.om.portlet.PortletDefinition;

import org.tongzhou.core.pages.InstalledPortlet;
import org.tongzhou.core.pages.InstalledPortlets;
import org.tongzhou.core.pages.PortletReference;
import org.tongzhou.kernel.PortletApplication;
import org.tongzhou.kernel.PortletConfiguration;
import org.tongzhou.kernel.PortletRegistry;

/** Tells the office how the deployed portlets are called. */
@ApplicationScoped
class DeployedPortlets {
    private static final String DESCRIPTION = "javax.portlet.description";
    private static final String CATEGORY = "org.tongzhou.category";
    private static final String OTHER = "other";

    /** The portal has started. */
    void register(@Observes @Initialized(ApplicationScoped.class) Object start, InstalledPortlets portlets) {
        portlets.tellBy(DeployedPortlets::list);
    }

    private static List<InstalledPortlet> list(Locale locale) {
        return PortletRegistry.INSTANCE.applications().stream()
            .flatMap(application -> application.configs().stream().map(config -> describe(application, config, locale)))
            .sorted(Comparator.comparing(installed -> installed.portlet().format()))
            .toList();
    }

    private static InstalledPortlet describe(PortletApplication application, PortletConfiguration config, Locale locale) {
        var texts = config.getResourceBundle(locale);
        PortletDefinition definition = application.definition().getPortlet(config.getPortletName());
        return new InstalledPortlet(new PortletReference(application.contextPath(), config.getPortletName()),
            texts.getString("javax.portlet.title"),
            texts.containsKey(DESCRIPTION) ? texts.getString(DESCRIPTION) : described(definition, locale),
            Objects.requireNonNullElse(config.getInitParameter(CATEGORY), OTHER));
    }

    /** PLT.6.2: the description of portlet.xml stands in where the bundle has none. */
    private static String described(PortletDefinition definition, Locale locale) {
        Description description = definition.getDescription(locale);
        return description == null ? "" : description.getText();
    }
}
