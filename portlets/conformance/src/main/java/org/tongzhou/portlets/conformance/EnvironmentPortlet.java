package org.tongzhou.portlets.conformance;

import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.TreeSet;

import javax.portlet.GenericPortlet;
import javax.portlet.PortletConfig;
import javax.portlet.PortletContext;
import javax.portlet.PortletRequest;
import javax.portlet.RenderRequest;
import javax.portlet.RenderResponse;

/** Configuration, context, portal, user and resource bundles (PLT.6, PLT.7, PLT.10, PLT.21, PLT.23). */
public class EnvironmentPortlet extends GenericPortlet {
    @Override
    protected void doView(RenderRequest request, RenderResponse response) throws IOException {
        Report report = new Report();
        config(report, getPortletConfig(), request.getLocale());
        context(report, getPortletContext());
        @SuppressWarnings("unchecked")
        Map<String, String> user = (Map<String, String>) request.getAttribute(PortletRequest.USER_INFO);
        report.put("user", user == null ? null : new TreeMap<>(user));
        for (String role : new String[] {"reader", "administrator", "staff", "unheard"}) {
            report.put("role." + role, request.isUserInRole(role));
        }
        report.put("portal", request.getPortalContext().getPortalInfo())
            .attempt("portalNull", () -> request.getPortalContext().getProperty(null))
            .put("property.agent", request.getProperty("User-Agent")).put("property.none", request.getProperty("X-None"))
            .put("ccpp", request.getAttribute("javax.portlet.ccpp") != null)
            .attempt("propertyNull", () -> request.getProperty(null))
            .into(getPortletName(), response);
    }

    private static void config(Report report, PortletConfig config, Locale locale) {
        ResourceBundle bundle = config.getResourceBundle(locale);
        report.put("title", bundle.getString("javax.portlet.title")).put("short", bundle.getString("javax.portlet.short-title"))
            .put("keywords", bundle.getString("javax.portlet.keywords"))
            .attempt("greeting", () -> bundle.getString("greeting")).put("bundleLocale", locale.getLanguage())
            .put("german", config.getResourceBundle(Locale.GERMAN).getString("javax.portlet.title"))
            .put("init", config.getInitParameter("one")).put("initNone", config.getInitParameter("unheard"))
            .put("inits", new TreeSet<>(Collections.list(config.getInitParameterNames())))
            .attempt("initNull", () -> config.getInitParameter(null))
            .put("locales", Collections.list(config.getSupportedLocales())).put("namespace", config.getDefaultNamespace())
            .put("publishes", Collections.list(config.getPublishingEventQNames()))
            .put("processes", Collections.list(config.getProcessingEventQNames()))
            .put("publicNames", Collections.list(config.getPublicRenderParameterNames()))
            .put("portletName", config.getPortletName()).put("configOptions", config.getContainerRuntimeOptions());
    }

    private static void context(Report report, PortletContext context) {
        report.put("contextName", context.getPortletContextName()).put("server", context.getServerInfo())
            .put("version", context.getMajorVersion()).put("contextInit", context.getInitParameter("city"))
            .put("mime", context.getMimeType("/a.css")).put("resource", context.getResourceAsStream("/WEB-INF/portlet.xml") != null)
            .attempt("relativeResource", () -> context.getResource("relative"))
            .put("paths", new TreeSet<>(context.getResourcePaths("/WEB-INF/views")))
            .put("noPaths", context.getResourcePaths("/unheard"))
            .put("realPath", context.getRealPath("/WEB-INF/portlet.xml"))
            .attempt("nullAttribute", () -> context.getAttribute(null))
            .put("shared", context.getAttribute("jakarta.servlet.context.tempdir") != null)
            .put("options", Collections.list(context.getContainerRuntimeOptions()).stream().sorted().toList());
    }
}
