package org.tongzhou.portal.container;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

import javax.ccpp.Profile;
import javax.portlet.PortalContext;
import javax.portlet.PortletURLGenerationListener;

import org.apache.pluto.container.CCPPProfileService;
import org.apache.pluto.container.ContainerServices;
import org.apache.pluto.container.EventCoordinationService;
import org.apache.pluto.container.FilterManagerService;
import org.apache.pluto.container.NamespaceMapper;
import org.apache.pluto.container.PortletEnvironmentService;
import org.apache.pluto.container.PortletInvokerService;
import org.apache.pluto.container.PortletPreferencesService;
import org.apache.pluto.container.PortletRequestContextService;
import org.apache.pluto.container.PortletURLListenerService;
import org.apache.pluto.container.RequestDispatcherService;
import org.apache.pluto.container.UserInfoService;
import org.apache.pluto.container.impl.PortletEnvironmentServiceImpl;
import org.apache.pluto.container.impl.RequestDispatcherServiceImpl;
import org.apache.pluto.container.om.portlet.PortletApplicationDefinition;

import org.tongzhou.core.pages.PreferenceService;
import org.tongzhou.kernel.PortletRegistry;

/** Everything the portal supplies to the container. */
final class TongzhouServices implements ContainerServices {
    private final PortalContext portalContext;
    private final PortletRequestContextService contexts = new RequestContexts();
    private final PortletInvokerService invoker = new CrossContextInvoker();
    private final EventCoordinationService events = new EventCoordinator();
    private final UserInfoService users = new UserAttributes();
    private final NamespaceMapper namespaces = new WindowNamespace();
    private final PortletEnvironmentService environment = new PortletEnvironmentServiceImpl();
    private final RequestDispatcherService dispatchers = new RequestDispatcherServiceImpl();
    private final PortletPreferencesService preferences;

    TongzhouServices(PreferenceService preferenceService, String path) {
        this.portalContext = new TongzhouPortalContext(path);
        this.preferences = new StoredPreferences(preferenceService);
    }

    @Override
    public PortalContext getPortalContext() {
        return portalContext;
    }

    @Override
    public EventCoordinationService getEventCoordinationService() {
        return events;
    }

    @Override
    public PortletRequestContextService getPortletRequestContextService() {
        return contexts;
    }

    @Override
    public FilterManagerService getFilterManagerService() {
        return (window, phase) -> ((PortalWindow) window).config().application()
            .filterManager(window.getPortletDefinition().getPortletName(), phase);
    }

    @Override
    public PortletURLListenerService getPortletURLListenerService() {
        return TongzhouServices::urlListeners;
    }

    @SuppressWarnings("rawtypes") // as Pluto declares it
    private static List<PortletURLGenerationListener> urlListeners(PortletApplicationDefinition definition) {
        return PortletRegistry.INSTANCE.application(definition.getName())
            .<List<PortletURLGenerationListener>>map(application -> new ArrayList<>(application.urlListeners())).orElse(List.of());
    }

    @Override
    public PortletPreferencesService getPortletPreferencesService() {
        return preferences;
    }

    @Override
    public PortletEnvironmentService getPortletEnvironmentService() {
        return environment;
    }

    @Override
    public PortletInvokerService getPortletInvokerService() {
        return invoker;
    }

    @Override
    public UserInfoService getUserInfoService() {
        return users;
    }

    @Override
    public NamespaceMapper getNamespaceMapper() {
        return namespaces;
    }

    /** PLT.11.1.4.2: a profile that knows nothing of the browser. */
    @Override
    public CCPPProfileService getCCPPProfileService() {
        return request -> (Profile) Proxy.newProxyInstance(Profile.class.getClassLoader(), new Class<?>[] {Profile.class},
            (proxy, method, arguments) -> null);
    }

    @Override
    public RequestDispatcherService getRequestDispatcherService() {
        return dispatchers;
    }
}
