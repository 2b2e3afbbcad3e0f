package org.tongzhou.kernel;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import javax.portlet.PortletURLGenerationListener;
import javax.portlet.PreferencesValidator;

import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.servlet.ServletContext;

import org.apache.pluto.container.ContainerInfo;
import org.apache.pluto.container.FilterManager;
import org.apache.pluto.container.RequestDispatcherService;
import org.apache.pluto.container.bean.processor.PortletInvoker;
import org.apache.pluto.container.impl.PortletContextImpl;
import org.apache.pluto.container.impl.RequestDispatcherServiceImpl;
import org.apache.pluto.container.om.portlet.Listener;
import org.apache.pluto.container.om.portlet.PortletApplicationDefinition;
import org.apache.pluto.container.om.portlet.PortletDefinition;
import org.apache.pluto.container.om.portlet.impl.ConfigurationHolder;

/**
 * One deployed portlet application (PLT.3.1) and everything that lives as long as its deployment: its portlets'
 * configurations, their objects, filters, listeners, CDI scopes and sessions. The portlets see it as their PortletContext.
 */
public final class PortletApplication extends PortletContextImpl {
    private static final Logger LOGGER = System.getLogger(PortletApplication.class.getName());
    private static final ContainerInfo INFO = new TongzhouInfo();
    private static final RequestDispatcherService DISPATCHERS = new RequestDispatcherServiceImpl();
    /** PLT.10.4: the runtime options this container honours. */
    private static final List<String> RUNTIME_OPTIONS = List.of("javax.portlet.escapeXml", "javax.portlet.renderHeaders",
        "javax.portlet.servletDefaultSessionScope", "javax.portlet.actionScopedRequestAttributes");

    private final ConfigurationHolder configuration;
    private final Map<String, PortletConfiguration> configs;
    private final Map<String, PreferencesValidator> validators = new ConcurrentHashMap<>();
    private final PortletObjects objects;
    private final PortletFilters filters;
    private final CdiScopes scopes;
    private final WarSessions sessions;
    private final List<PortletURLGenerationListener<?, ?>> urlListeners;
    private final AtomicInteger portletsToStart;
    private final AtomicBoolean closed = new AtomicBoolean();

    PortletApplication(ServletContext context, ConfigurationHolder configuration) {
        super(context, configuration.getPad(), INFO, RUNTIME_OPTIONS, DISPATCHERS);
        this.configuration = configuration;
        BeanManager beans = CdiScopes.beanManager();
        this.scopes = CdiScopes.of(beans);
        this.sessions = new WarSessions(scopes, context);
        this.objects = new PortletObjects(beans);
        this.configs = configuration.getPad().getPortlets().stream()
            .collect(Collectors.toUnmodifiableMap(PortletDefinition::getPortletName, d -> new PortletConfiguration(this, d)));
        configuration.instantiatePortlets(objects.asBeanManager());
        objects.portletsMade();
        this.portletsToStart = new AtomicInteger(configs.size());
        this.filters = new PortletFilters(this);
        this.urlListeners = makeUrlListeners();
    }

    /** Where this application is deployed, such as {@code /home}; also its name in the registry. */
    public String contextPath() {
        return servletContext.getContextPath();
    }

    /** The web application's own context; use its dispatchers to call into it. */
    public ServletContext servletContext() {
        return servletContext;
    }

    /** What portlet.xml and the annotations say. */
    public PortletApplicationDefinition definition() {
        return portletApp;
    }

    /** The configuration of one portlet, or null if the application has none of this name. */
    public PortletConfiguration config(String portletName) {
        return configs.get(portletName);
    }

    /** The definitions of all portlets of this application, in no particular order. */
    public Collection<PortletConfiguration> configs() {
        return configs.values();
    }

    /** The filter chain of a portlet in a lifecycle phase, such as {@code RENDER_PHASE} (PLT.20.2). */
    public FilterManager filterManager(String portletName, String phase) {
        return filters.manager(portletName, phase);
    }

    /** The listeners that may change a URL before it is written (PLT.11.2). */
    public List<PortletURLGenerationListener<?, ?>> urlListeners() {
        return urlListeners;
    }

    /** The portlet's preferences validator, one object per portlet definition (PLT.17.4), or null. */
    public PreferencesValidator preferencesValidator(PortletDefinition portlet) {
        String className = portlet.getPortletPreferences() == null
            ? null : portlet.getPortletPreferences().getPreferencesValidator();
        return className == null ? null : validators.computeIfAbsent(portlet.getPortletName(),
            name -> (PreferencesValidator) objects.make(load(className)));
    }

    /** The sessions that users have in this web application. */
    public WarSessions sessions() {
        return sessions;
    }

    /** PLT.10.3, as in the servlet API: null where there is nothing; this server answers with an empty set. */
    @Override
    public Set<String> getResourcePaths(String path) {
        Set<String> paths = super.getResourcePaths(path);
        return paths == null || paths.isEmpty() ? null : paths;
    }

    /** Counts a portlet that has started. @return whether it was the last one */
    boolean portletStarted() {
        return portletsToStart.decrementAndGet() == 0;
    }

    PortletInvoker invoker(String portletName) {
        return new PortletInvoker(configuration.getMethodStore(), portletName);
    }

    CdiScopes scopes() {
        return scopes;
    }

    /** An object of a class named in the descriptor, injected where the application has CDI. */
    Object make(String className) {
        return objects.make(load(className));
    }

    ClassLoader loader() {
        return servletContext.getClassLoader();
    }

    /**
     * Ends filters, listeners and objects.
     *
     * @return false if that was done before
     */
    boolean close() {
        if (!closed.compareAndSet(false, true)) {
            return false;
        }
        filters.destroy();
        objects.destroy();
        return true;
    }

    private Class<?> load(String className) {
        try {
            return loader().loadClass(className);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("class named in portlet.xml of " + contextPath() + " is missing: " + className, e);
        }
    }

    private List<PortletURLGenerationListener<?, ?>> makeUrlListeners() {
        List<PortletURLGenerationListener<?, ?>> made = new ArrayList<>();
        for (Listener listener : portletApp.getListeners()) {
            try {
                made.add((PortletURLGenerationListener<?, ?>) make(listener.getListenerClass()));
            } catch (RuntimeException e) {
                // PLT.11.2: one broken listener must not keep the application from running
                LOGGER.log(Level.WARNING, "URL listener " + listener.getListenerClass() + " of " + contextPath() + " is left out", e);
            }
        }
        return List.copyOf(made);
    }
}
