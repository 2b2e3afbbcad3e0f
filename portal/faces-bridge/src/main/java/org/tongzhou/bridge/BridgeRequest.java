package org.tongzhou.bridge;

import java.security.Principal;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import javax.portlet.ClientDataRequest;

import jakarta.faces.context.PartialViewContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.MappingMatch;
import jakarta.servlet.http.Part;

/**
 * The request that Faces sees: as if the browser had asked this application for the view's file, with the parameters of the
 * portlet request and with attributes of its own.
 */
final class BridgeRequest extends HttpServletRequestWrapper {
    private static final Object REMOVED = new Object();
    private static final String RESOURCE_FOLDER = "/jakarta.faces.resource/";
    private static final String SUFFIX = ".xhtml";
    private static final Set<String> AJAX_HEADERS = Set.of("faces-request", "x-requested-with");

    private final BridgeContext context;
    private final ServletContext servletContext;
    private final Map<String, Object> attributes = new HashMap<>();
    private final Map<String, String[]> parameters = new LinkedHashMap<>();
    private final MultipartBody body;
    private final String file;

    /** @param ticket of the saved view that the request goes on with, or null */
    BridgeRequest(HttpServletRequest request, ServletContext servletContext, BridgeContext context, MultipartBody body, String ticket) {
        super(request);
        this.context = context;
        this.servletContext = servletContext;
        this.body = body;
        this.file = context.phase() == Phase.RESOURCE ? context.request().getParameter(Parameters.FILE) : null;
        readParameters();
        if (isRender()) {
            parameters.keySet().removeIf(name -> name.endsWith(Parameters.VIEW_STATE)); // nothing in an address is a postback
        }
        boolean goesOn = !isRender() || context.savedView().filter(SavedView::hasState).isPresent();
        if (ticket != null && goesOn) {
            parameters.put(context.namespace() + ':' + Parameters.VIEW_STATE, new String[] {ticket});
        }
    }

    private void readParameters() {
        boolean redirected = context.redirect().isPresent(); // then only what is public stays
        (redirected ? context.request().getPublicParameterMap() : context.request().getParameterMap()).forEach((name, values) -> {
            if (!Parameters.isOwn(name)) {
                parameters.put(name, values);
            }
        });
        context.redirect().ifPresent(redirect -> redirect.view().parameters()
            .forEach((name, values) -> parameters.put(name, values.toArray(String[]::new))));
        if (context.phase() == Phase.ACTION) {
            context.renderParameters().forEach(parameters::putIfAbsent);
        }
        body.fields().forEach(parameters::putIfAbsent);
    }

    private boolean isRender() {
        return context.phase() == Phase.RENDER || context.phase() == Phase.EVENT;
    }

    /** From now on it is no postback, but carries what was typed; an ajax request executes the whole view, as what opens it is not among what the browser names. */
    void forgetTicket() {
        parameters.remove(context.namespace() + ':' + Parameters.VIEW_STATE);
        parameters.replaceAll((name, values) -> name.endsWith(PartialViewContext.PARTIAL_EXECUTE_PARAM_NAME)
            ? new String[] {PartialViewContext.ALL_PARTIAL_PHASE_CLIENT_IDS} : values);
    }

    /** Whether a file is asked for that the view makes. */
    boolean asksForFile() {
        return file != null;
    }

    @Override
    public String getContentType() {
        return isRender() ? null : super.getContentType();
    }

    @Override
    public String getMethod() {
        return isRender() ? "GET" : ((ClientDataRequest) context.request()).getMethod();
    }

    @Override
    public Collection<Part> getParts() {
        return body.files();
    }

    @Override
    public Part getPart(String name) {
        return body.file(name).orElse(null);
    }

    @Override
    public String getContextPath() {
        return servletContext.getContextPath();
    }

    @Override
    public String getServletPath() {
        return file != null ? RESOURCE_FOLDER + file + SUFFIX : context.viewId();
    }

    @Override
    public String getPathInfo() {
        return null;
    }

    @Override
    public String getPathTranslated() {
        return null;
    }

    @Override
    public String getRequestURI() {
        return getContextPath() + getServletPath();
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(getScheme() + "://" + getServerName() + ":" + getServerPort() + getRequestURI());
    }

    @Override
    public String getQueryString() {
        return null;
    }

    @Override
    public ServletContext getServletContext() {
        return servletContext;
    }

    @Override
    public DispatcherType getDispatcherType() {
        return DispatcherType.REQUEST;
    }

    @Override
    public Locale getLocale() {
        return context.request().getLocale();
    }

    @Override
    public Enumeration<Locale> getLocales() {
        return context.request().getLocales();
    }

    @Override
    public String getRemoteUser() {
        return context.request().getRemoteUser();
    }

    @Override
    public Principal getUserPrincipal() {
        return context.request().getUserPrincipal();
    }

    @Override
    public boolean isUserInRole(String role) {
        return context.request().isUserInRole(role);
    }

    /** Only the resource phase is ajax, also where the page's script has asked for windows anew. */
    @Override
    public String getHeader(String name) {
        return context.phase() != Phase.RESOURCE && AJAX_HEADERS.contains(name.toLowerCase(Locale.ROOT)) ? null : super.getHeader(name);
    }

    @Override
    public HttpServletMapping getHttpServletMapping() {
        String path = getServletPath();
        return new HttpServletMapping() {
            @Override
            public String getMatchValue() {
                return path.substring(1, path.length() - SUFFIX.length());
            }

            @Override
            public String getPattern() {
                return "*" + SUFFIX;
            }

            @Override
            public String getServletName() {
                return "FacesServlet";
            }

            @Override
            public MappingMatch getMappingMatch() {
                return MappingMatch.EXTENSION;
            }
        };
    }

    @Override
    public String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public String[] getParameterValues(String name) {
        return parameters.get(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(parameters);
    }

    /** How the request has come here, and what belongs to the portal's own bean container. */
    private static boolean isHidden(String name) {
        return name.startsWith("jakarta.servlet.include.") || name.startsWith("jakarta.servlet.forward.")
            || name.startsWith("jakarta.servlet.error.") || name.startsWith("org.jboss.weld") || name.startsWith("WELD");
    }

    @Override
    public Object getAttribute(String name) {
        Object value = attributes.get(name);
        if (value != null) {
            return value == REMOVED ? null : value;
        }
        return isHidden(name) ? null : super.getAttribute(name);
    }

    @Override
    public void setAttribute(String name, Object value) {
        attributes.put(name, value == null ? REMOVED : value);
    }

    @Override
    public void removeAttribute(String name) {
        attributes.put(name, REMOVED);
    }

    @Override
    public Enumeration<String> getAttributeNames() {
        Set<String> names = new LinkedHashSet<>(Collections.list(super.getAttributeNames()));
        names.removeIf(BridgeRequest::isHidden);
        attributes.forEach((name, value) -> {
            if (value == REMOVED) {
                names.remove(name);
            } else {
                names.add(name);
            }
        });
        return Collections.enumeration(names);
    }
}
