package org.tongzhou.kernel;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.ServletContext;

import org.apache.pluto.container.om.portlet.impl.ConfigurationHolder;

/**
 * The portlet applications that are deployed now, by context path. One instance for the portal and all portlet WARs, as this
 * class is loaded by the domain's class loader.
 *
 * <p>Nothing else may keep a reference to an application longer than one request: all that belongs to an application goes
 * with its entry here, which is what lets its class loader go after an undeployment.
 */
public final class PortletRegistry {
    /** The registry of this server. */
    public static final PortletRegistry INSTANCE = new PortletRegistry();

    private static final Logger LOGGER = System.getLogger(PortletRegistry.class.getName());
    private static final String ATTRIBUTE = PortletApplication.class.getName();

    private final Map<String, PortletApplication> applications = new ConcurrentHashMap<>();

    private PortletRegistry() {
    }

    /**
     * The application of this context, made when its first portlet asks for it. It is not to be found by others before
     * {@link #portletStarted} has been said for each of its portlets.
     *
     * @throws IllegalStateException if the initializer has found no portlets in this context
     */
    synchronized PortletApplication enlist(ServletContext context) {
        PortletApplication known = (PortletApplication) context.getAttribute(ATTRIBUTE);
        if (known != null) {
            return known;
        }
        ConfigurationHolder configuration = (ConfigurationHolder) context.getAttribute(ConfigurationHolder.ATTRIB_NAME);
        if (configuration == null) {
            throw new IllegalStateException("no portlet configuration in " + context.getContextPath());
        }
        PortletApplication application = new PortletApplication(context, configuration);
        context.setAttribute(ATTRIBUTE, application);
        return application;
    }

    /**
     * Says that a portlet has started, well or badly; with the last one the application can be found. A dispatch into a web
     * application that still starts can block for ever: the server holds locks on it then.
     */
    void portletStarted(PortletApplication application) {
        if (application.portletStarted()) {
            applications.put(application.contextPath(), application);
            LOGGER.log(Level.INFO, "Portlet application {0} registered with {1} portlets",
                application.contextPath(), application.configs().size());
        }
    }

    /**
     * Takes the application out and closes it. Compares the object, not the path: a newer version of the same application may
     * have been registered already while the old one shuts down.
     */
    void unregister(PortletApplication application) {
        applications.remove(application.contextPath(), application);
        if (application.close()) {
            LOGGER.log(Level.INFO, "Portlet application {0} unregistered", application.contextPath());
        }
    }

    /** The application deployed under this context path, such as {@code /home}. */
    public Optional<PortletApplication> application(String contextPath) {
        return Optional.ofNullable(applications.get(contextPath));
    }

    /** All applications, ordered by context path. */
    public Collection<PortletApplication> applications() {
        List<PortletApplication> sorted = new ArrayList<>(applications.values());
        sorted.sort(Comparator.comparing(PortletApplication::contextPath));
        return sorted;
    }
}
