package org.tongzhou.kernel;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.portlet.ActionRequest;
import javax.portlet.ActionResponse;
import javax.portlet.EventPortlet;
import javax.portlet.EventRequest;
import javax.portlet.EventResponse;
import javax.portlet.HeaderPortlet;
import javax.portlet.HeaderRequest;
import javax.portlet.HeaderResponse;
import javax.portlet.Portlet;
import javax.portlet.PortletContext;
import javax.portlet.PortletException;
import javax.portlet.RenderRequest;
import javax.portlet.RenderResponse;
import javax.portlet.ResourceRequest;
import javax.portlet.ResourceResponse;
import javax.portlet.ResourceServingPortlet;
import javax.portlet.filter.ActionFilter;
import javax.portlet.filter.EventFilter;
import javax.portlet.filter.FilterChain;
import javax.portlet.filter.FilterConfig;
import javax.portlet.filter.HeaderFilter;
import javax.portlet.filter.HeaderFilterChain;
import javax.portlet.filter.PortletFilter;
import javax.portlet.filter.RenderFilter;
import javax.portlet.filter.ResourceFilter;

import jakarta.enterprise.inject.spi.BeanManager;

import org.apache.pluto.container.FilterManager;
import org.apache.pluto.container.om.portlet.Filter;
import org.apache.pluto.container.om.portlet.FilterMapping;
import org.apache.pluto.container.om.portlet.InitParam;

/** The portlet filters of one application for all phases, in the order of their mappings (PLT.20.2.4). */
final class PortletFilters {
    private static final Logger LOGGER = System.getLogger(PortletFilters.class.getName());

    private final PortletApplication application;
    private final Map<String, PortletFilter> filters = new HashMap<>();
    private final Map<Target, FilterManager> managers = new ConcurrentHashMap<>();

    PortletFilters(PortletApplication application) {
        this.application = application;
    }

    FilterManager manager(String portletName, String phase) {
        return managers.computeIfAbsent(new Target(portletName, phase), target -> new Manager(chainOf(target)));
    }

    private List<Filter> chainOf(Target target) {
        return application.definition().getFilterMappings().stream()
            .filter(mapping -> isMapped(mapping, target.portletName))
            .map(mapping -> application.definition().getFilter(mapping.getFilterName()))
            .filter(filter -> filter != null && filter.getLifecycles().contains(target.phase))
            .toList();
    }

    /** PLT.20.2.4: a mapping names a portlet, or ends in {@code *} for all portlets that begin with what stands before it. */
    private static boolean isMapped(FilterMapping mapping, String portletName) {
        return mapping.getPortletNames().stream().anyMatch(pattern -> pattern.endsWith("*")
            ? portletName.startsWith(pattern.substring(0, pattern.length() - 1)) : pattern.equals(portletName));
    }

    /** The one filter object of a definition (PLT.20.2.1), made when it is needed first. */
    private synchronized PortletFilter filter(Filter definition) throws PortletException {
        PortletFilter filter = filters.get(definition.getFilterName());
        if (filter == null) {
            filter = (PortletFilter) application.make(definition.getFilterClass());
            filter.init(new Config(definition, application));
            filters.put(definition.getFilterName(), filter);
        }
        return filter;
    }

    synchronized void destroy() {
        for (PortletFilter filter : filters.values()) {
            try {
                filter.destroy();
            } catch (RuntimeException | LinkageError e) {
                LOGGER.log(Level.WARNING, "A portlet filter failed while it was ended; the others are ended all the same", e);
            }
        }
        filters.clear();
        managers.clear();
    }

    private record Target(String portletName, String phase) {
    }

    private record Config(Filter definition, PortletContext context) implements FilterConfig {
        @Override
        public String getFilterName() {
            return definition.getFilterName();
        }

        @Override
        public PortletContext getPortletContext() {
            return context;
        }

        @Override
        public String getInitParameter(String name) {
            if (name == null) {
                throw new IllegalArgumentException("name is null");
            }
            return definition.getInitParams().stream().filter(parameter -> parameter.getParamName().equals(name))
                .map(InitParam::getParamValue).findFirst().orElse(null);
        }

        @Override
        public Enumeration<String> getInitParameterNames() {
            return Collections.enumeration(definition.getInitParams().stream().map(InitParam::getParamName).toList());
        }
    }

    private final class Manager implements FilterManager {
        private final List<Filter> chain;

        Manager(List<Filter> chain) {
            this.chain = chain;
        }

        @Override
        public void processFilter(ActionRequest request, ActionResponse response, Portlet portlet, PortletContext context)
            throws PortletException, IOException {
            new Chain(chain, portlet).doFilter(request, response);
        }

        @Override
        public void processFilter(EventRequest request, EventResponse response, EventPortlet portlet, PortletContext context)
            throws PortletException, IOException {
            new Chain(chain, portlet).doFilter(request, response);
        }

        @Override
        public void processFilter(HeaderRequest request, HeaderResponse response, HeaderPortlet portlet, PortletContext context)
            throws PortletException, IOException {
            new Chain(chain, portlet).doFilter(request, response);
        }

        @Override
        public void processFilter(RenderRequest request, RenderResponse response, Portlet portlet, PortletContext context)
            throws PortletException, IOException {
            new Chain(chain, portlet).doFilter(request, response);
        }

        @Override
        public void processFilter(ResourceRequest request, ResourceResponse response, ResourceServingPortlet portlet,
            PortletContext context) throws PortletException, IOException {
            new Chain(chain, portlet).doFilter(request, response);
        }

        @Override
        public void setBeanManager(BeanManager manager) {
            // filters are made by the application, see PortletObjects
        }
    }

    /** One pass of one request through the chain; the portlet stands at its end (PLT.20.2.3). */
    private final class Chain implements FilterChain, HeaderFilterChain {
        private final List<Filter> chain;
        private final Object portlet;
        private int next;

        Chain(List<Filter> chain, Object portlet) {
            this.chain = chain;
            this.portlet = portlet;
        }

        private <T> T nextFilter(Class<T> type) throws PortletException {
            return next < chain.size() ? type.cast(filter(chain.get(next++))) : null;
        }

        @Override
        public void doFilter(ActionRequest request, ActionResponse response) throws IOException, PortletException {
            ActionFilter filter = nextFilter(ActionFilter.class);
            if (filter != null) {
                filter.doFilter(request, response, this);
            } else {
                ((Portlet) portlet).processAction(request, response);
            }
        }

        @Override
        public void doFilter(EventRequest request, EventResponse response) throws IOException, PortletException {
            EventFilter filter = nextFilter(EventFilter.class);
            if (filter != null) {
                filter.doFilter(request, response, this);
            } else {
                ((EventPortlet) portlet).processEvent(request, response);
            }
        }

        @Override
        public void doFilter(HeaderRequest request, HeaderResponse response) throws IOException, PortletException {
            HeaderFilter filter = nextFilter(HeaderFilter.class);
            if (filter != null) {
                filter.doFilter(request, response, this);
            } else {
                ((HeaderPortlet) portlet).renderHeaders(request, response);
            }
        }

        @Override
        public void doFilter(RenderRequest request, RenderResponse response) throws IOException, PortletException {
            RenderFilter filter = nextFilter(RenderFilter.class);
            if (filter != null) {
                filter.doFilter(request, response, this);
            } else {
                ((Portlet) portlet).render(request, response);
            }
        }

        @Override
        public void doFilter(ResourceRequest request, ResourceResponse response) throws IOException, PortletException {
            ResourceFilter filter = nextFilter(ResourceFilter.class);
            if (filter != null) {
                filter.doFilter(request, response, this);
            } else {
                ((ResourceServingPortlet) portlet).serveResource(request, response);
            }
        }
    }
}
