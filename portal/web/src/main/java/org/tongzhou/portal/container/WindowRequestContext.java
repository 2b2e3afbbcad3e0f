package org.tongzhou.portal.container;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.portlet.ActionParameters;
import javax.portlet.PortletConfig;
import javax.portlet.PortletRequest;
import javax.portlet.PortletSession;
import javax.portlet.RenderParameters;
import javax.portlet.ResourceParameters;
import javax.portlet.ResourceRequest;
import javax.portlet.ResourceResponse;

import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.apache.pluto.container.PortletAsyncManager;
import org.apache.pluto.container.PortletContainer;
import org.apache.pluto.container.PortletResourceRequestContext;
import org.apache.pluto.container.PortletResponseContext;
import org.apache.pluto.container.PortletURLProvider;
import org.apache.pluto.container.PortletWindow;
import org.apache.pluto.container.impl.ActionParametersImpl;
import org.apache.pluto.container.impl.RenderParametersImpl;
import org.apache.pluto.container.impl.ResourceParametersImpl;
import org.apache.pluto.container.impl.ServletPortletSessionProxy;

import org.tongzhou.kernel.PortletCall;
import org.tongzhou.kernel.WarSessions;
import org.tongzhou.portal.url.PortalUrlCodec;

/** A portlet request of any phase as the container sees it (PLT.11). */
final class WindowRequestContext implements PortletResourceRequestContext {
    private final PortletContainer container;
    private final HttpServletRequest containerRequest;
    private final HttpServletResponse containerResponse;
    private final PortalWindow window;
    private final String phase;
    private final ActionScope actionScope = new ActionScope();
    private final AsyncResource async = new AsyncResource(this);
    private HttpServletRequest servletRequest;
    private HttpServletResponse servletResponse;
    private HttpServletRequest dispatchedRequest;
    private HttpServletRequest asyncRequest;
    private PortletConfig config;
    private ServletContext servletContext;
    private PortletSession portletSession;
    private HttpSession portletSessionBase;
    private Map<String, List<String>> dispatchParameters;
    private Map<String, String[]> formFields;
    private String renderHeaders;
    private boolean inPortletBody;
    private ResourceResponse resourceResponse;
    private PortletResponseContext responseContext;
    private BeanManager beanManager;

    WindowRequestContext(PortletContainer container, HttpServletRequest request, HttpServletResponse response, PortletWindow window,
        String phase) {
        this.container = container;
        this.containerRequest = request;
        this.containerResponse = response;
        this.window = (PortalWindow) window;
        this.phase = phase;
    }

    @Override
    public void init(PortletConfig portletConfig, ServletContext context, HttpServletRequest request, HttpServletResponse response,
        PortletResponseContext answer) {
        config = portletConfig;
        servletContext = context;
        servletRequest = request;
        servletResponse = response;
        responseContext = answer;
        actionScope.start(this, answer);
    }

    PortalWindow window() {
        return window;
    }

    PortletResponseContext responseContext() {
        return responseContext;
    }

    @Override
    public PortletContainer getContainer() {
        return container;
    }

    @Override
    public PortletConfig getPortletConfig() {
        return config;
    }

    @Override
    public ServletContext getServletContext() {
        return servletContext;
    }

    @Override
    public HttpServletRequest getContainerRequest() {
        return containerRequest;
    }

    @Override
    public HttpServletResponse getContainerResponse() {
        return containerResponse;
    }

    @Override
    public HttpServletRequest getServletRequest() {
        return servletRequest;
    }

    @Override
    public HttpServletResponse getServletResponse() {
        return servletResponse;
    }

    @Override
    public PortletWindow getPortletWindow() {
        return window;
    }

    @Override
    public String getPhase() {
        return phase;
    }

    // Attributes (PLT.11.1.4): the portlet's own are kept under the window's name, which is where Pluto's dispatcher looks.

    private HttpServletRequest current() {
        return dispatchedRequest != null ? dispatchedRequest : servletRequest;
    }

    private String key(String name) {
        return name.startsWith("jakarta.servlet.") ? name : WindowNamespace.of(window.getStringId()) + name;
    }

    /** How the portal itself has reached the portlet is not the portlet's affair. */
    private boolean isPortalsOwn(String name) {
        return dispatchedRequest == null && (name.startsWith("jakarta.servlet.include.") || name.startsWith("jakarta.servlet.forward."));
    }

    @Override
    public Object getAttribute(String name) {
        if (isPortalsOwn(name)) {
            return null;
        }
        Object value = actionScope.get(name);
        if (value == null) {
            value = current().getAttribute(key(name));
        }
        return value != null ? value : current().getAttribute(name);
    }

    @Override
    public void setAttribute(String name, Object value) {
        if (value == null) {
            actionScope.remove(name);
            current().removeAttribute(key(name));
        } else if (!actionScope.set(name, value)) {
            current().setAttribute(key(name), value);
        }
    }

    @Override
    public Enumeration<String> getAttributeNames() {
        String prefix = WindowNamespace.of(window.getStringId());
        List<String> names = new ArrayList<>(actionScope.names());
        for (String name : Collections.list(current().getAttributeNames())) {
            if (!isPortalsOwn(name)) {
                names.add(name.startsWith(prefix) ? name.substring(prefix.length()) : name);
            }
        }
        return Collections.enumeration(names);
    }

    // Parameters (PLT.11.1)

    private boolean isAction() {
        return phase.equals(PortletRequest.ACTION_PHASE);
    }

    /** Actions and resources are sent by the browser itself and have parameters of their own; so has their form. */
    private boolean isClientRequest() {
        return isAction() || phase.equals(PortletRequest.RESOURCE_PHASE);
    }

    /** Form fields, read only when the portlet asks for parameters: it may want the body instead (PLT.11.4.2). */
    private Map<String, String[]> formFields() {
        if (formFields == null) {
            formFields = new LinkedHashMap<>();
            if (isClientRequest() && FormBody.isForm(containerRequest)) {
                formFields.putAll(FormBody.fields(containerRequest));
            }
        }
        return formFields;
    }

    private static void add(Map<String, String[]> to, Map<String, String[]> from) {
        from.forEach((name, values) -> to.merge(name, values, PortalUrlCodec::concat));
    }

    /** PLT.19.1.1: parameters in the path of a dispatcher come first. */
    private Map<String, String[]> dispatchParameters() {
        Map<String, String[]> parameters = new LinkedHashMap<>();
        if (dispatchParameters != null) {
            dispatchParameters.forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
        }
        return parameters;
    }

    private Map<String, String[]> clientParameters() {
        Map<String, String[]> parameters = new LinkedHashMap<>(window.request().url().parameters());
        add(parameters, formFields());
        return parameters;
    }

    @Override
    public Map<String, String[]> getPrivateParameterMap() {
        Map<String, String[]> parameters = dispatchParameters();
        if (isClientRequest()) {
            add(parameters, clientParameters());
        }
        if (!isAction() || window.isVersion3()) {
            add(parameters, window.navigation().parameters());
        }
        return parameters;
    }

    @Override
    public Map<String, String[]> getPublicParameterMap() {
        return PublicParameters.of(window, window.request().state().publicParameters());
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        Map<String, String[]> parameters = getPrivateParameterMap();
        add(parameters, getPublicParameterMap());
        return parameters;
    }

    @Override
    public Map<String, String[]> getPrivateRenderParameterMap() {
        return window.navigation().parameters();
    }

    @Override
    public Map<String, List<String>> getQueryParams() {
        return dispatchParameters;
    }

    private PortletUrl parameterView() {
        PortletURLProvider.TYPE type = isAction() ? PortletURLProvider.TYPE.ACTION
            : phase.equals(PortletRequest.RESOURCE_PHASE) ? PortletURLProvider.TYPE.RESOURCE : PortletURLProvider.TYPE.RENDER;
        Map<String, String[]> render = dispatchParameters();
        add(render, window.navigation().parameters());
        return new PortletUrl(window, type, isClientRequest() ? clientParameters() : Map.of(), render);
    }

    @Override
    public RenderParameters getRenderParameters() {
        return new RenderParametersImpl(parameterView(), window.getStringId());
    }

    @Override
    public ActionParameters getActionParameters() {
        return new ActionParametersImpl(parameterView(), window.getStringId());
    }

    @Override
    public ResourceParameters getResourceParameters() {
        return new ResourceParametersImpl(parameterView(), window.getStringId());
    }

    @Override
    public String getResourceID() {
        return window.request().url().resourceId();
    }

    @Override
    public String getCacheability() {
        return window.request().url().cacheability();
    }

    // Headers, cookies, user, session

    @Override
    public Locale getPreferredLocale() {
        return window.request().locale();
    }

    @Override
    public Cookie[] getCookies() {
        return servletRequest.getCookies();
    }

    @Override
    public Map<String, String[]> getProperties() {
        Map<String, String[]> headers = new HashMap<>();
        for (String name : Collections.list(servletRequest.getHeaderNames())) {
            headers.put(name, Collections.list(servletRequest.getHeaders(name)).toArray(String[]::new));
        }
        return headers;
    }

    /** PLT.18.1: the session of the portlet's own application. */
    @Override
    public PortletSession getPortletSession(boolean create) {
        if (config == null) {
            throw new IllegalStateException("there is no portlet session before the portlet application is reached");
        }
        HttpSession session = WarSessions.open(servletRequest, window.request().viewer().sessionId(), create);
        if (session == null) {
            return null;
        }
        if (portletSession == null || portletSessionBase != session && !portletSessionBase.getId().equals(session.getId())
            || !isValid(portletSessionBase)) {
            portletSession = container.getContainerServices().getPortletEnvironmentService()
                .createPortletSession(config.getPortletContext(), window, session);
            portletSessionBase = session;
        }
        return portletSession;
    }

    private static boolean isValid(HttpSession session) {
        try {
            session.getCreationTime();
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    /** PLT.10.4.3: the session that dispatched servlets see, null for the ordinary one. */
    @Override
    public HttpSession getSession() {
        String[] scope = config.getContainerRuntimeOptions().get("javax.portlet.servletDefaultSessionScope");
        boolean ofPortlet = scope != null && scope.length > 0 && "PORTLET_SCOPE".equals(scope[0]);
        return ofPortlet ? ServletPortletSessionProxy.createProxy(servletRequest, window.getStringId()) : null;
    }

    // Dispatch

    @Override
    public void setRenderHeaders(String part) {
        renderHeaders = part;
    }

    @Override
    public String getRenderHeaders() {
        return renderHeaders;
    }

    @Override
    public boolean isExecutingRequestBody() {
        return inPortletBody;
    }

    @Override
    public void setExecutingRequestBody(boolean executing) {
        inPortletBody = executing;
    }

    /** In the portlet itself a request looks undispatched, whatever brought it there. */
    @Override
    public DispatcherType getDispatcherType() {
        DispatcherType type = servletRequest.getDispatcherType();
        return inPortletBody && type != DispatcherType.ASYNC ? DispatcherType.REQUEST : type;
    }

    @Override
    public void startDispatch(HttpServletRequest wrapped, Map<String, List<String>> parameters, String dispatchPhase) {
        dispatchedRequest = wrapped;
        dispatchParameters = decoded(parameters);
    }

    /** PLT.19.1.1: Pluto hands parameters on as they stand in the path. */
    private static Map<String, List<String>> decoded(Map<String, List<String>> parameters) {
        if (parameters == null) {
            return null;
        }
        Map<String, List<String>> decoded = new LinkedHashMap<>();
        parameters.forEach((name, values) -> decoded.computeIfAbsent(decoded(name), absent -> new ArrayList<>())
            .addAll(values.stream().map(WindowRequestContext::decoded).toList()));
        return decoded;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // written by hand, not encoded
        }
    }

    @Override
    public void endDispatch() {
        dispatchedRequest = null;
        dispatchParameters = null;
    }

    @Override
    public ResourceResponse getResponse() {
        return resourceResponse;
    }

    @Override
    public void setResponse(ResourceResponse response) {
        resourceResponse = response;
    }

    @Override
    public BeanManager getBeanManager() {
        return beanManager;
    }

    @Override
    public void setBeanManager(BeanManager manager) {
        beanManager = manager;
    }

    // Asynchronous resource requests (Portlet 3.0, PLT.14.8)

    void call(PortletCall call) {
        async.call(call);
    }

    @Override
    public HttpServletRequest getAsyncServletRequest() {
        return asyncRequest;
    }

    @Override
    public void setAsyncServletRequest(HttpServletRequest request) {
        asyncRequest = request;
    }

    @Override
    public boolean isAsyncSupported() {
        return async.isSupported();
    }

    @Override
    public boolean isAsyncStarted() {
        return async.isStarted();
    }

    @Override
    public AsyncContext startAsync(ResourceRequest request) {
        return async.start(request, resourceResponse, true);
    }

    @Override
    public AsyncContext startAsync(ResourceRequest request, ResourceResponse response, boolean original) {
        return async.start(request, response, original);
    }

    @Override
    public AsyncContext startAsync() {
        return async.start(null, resourceResponse, true);
    }

    @Override
    public AsyncContext startAsync(ServletRequest request, ServletResponse response) {
        return async.start(null, resourceResponse, false);
    }

    @Override
    public AsyncContext getAsyncContext() {
        return async.context();
    }

    /** Not used: the context itself ends the response, see {@link AsyncResource}. */
    @Override
    public PortletAsyncManager getPortletAsyncContext() {
        return null;
    }
}
