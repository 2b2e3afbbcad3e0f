package org.tongzhou.portal.container;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import javax.portlet.MimeResponse;
import javax.portlet.PortletConfig;
import javax.portlet.PortletRequest;
import javax.portlet.ResourceResponse;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.pluto.container.HeaderData;
import org.apache.pluto.container.PortletContainer;
import org.apache.pluto.container.PortletResponseContext;
import org.apache.pluto.container.PortletURLProvider;
import org.apache.pluto.container.PortletWindow;
import org.apache.pluto.container.ResourceURLProvider;
import org.w3c.dom.Element;

/**
 * A portlet response of any phase as the container sees it (PLT.12). Headers, cookies and head elements of a window that
 * renders are collected and applied by the page when all windows are done, since windows render in parallel.
 */
abstract class WindowResponseContext implements PortletResponseContext {
    /** Headers that describe the page, which no single window may set (PLT.12.1.1). */
    private static final Set<String> OF_THE_PAGE = Set.of("accept-ranges", "age", "allow", "cache-control", "clear-site-data", "connection",
        "date", "etag", "expires", "keep-alive", "last-modified", "location", "permissions-policy", "pragma", "referrer-policy", "refresh",
        "retry-after", "server", "set-cookie", "status", "strict-transport-security", "trailer", "transfer-encoding", "upgrade", "vary",
        "www-authenticate", "x-content-type-options", "x-frame-options");
    /** How the names of whole families of such headers begin. */
    private static final List<String> FAMILIES_OF_THE_PAGE = List.of("access-control-", "content-", "cross-origin-", "proxy-");

    private final PortletContainer container;
    private final HttpServletRequest containerRequest;
    private final HttpServletResponse containerResponse;
    private final PortalWindow window;
    private final HeadContribution head = new HeadContribution();
    private HttpServletRequest servletRequest;
    private HttpServletResponse servletResponse;
    private PortletConfig config;
    private String lifecycle;
    private boolean propertiesAllowed;
    private boolean closed;

    WindowResponseContext(PortletContainer container, HttpServletRequest request, HttpServletResponse response,
        PortletWindow window, String phase) {
        this.container = container;
        this.containerRequest = request;
        this.containerResponse = response;
        this.window = (PortalWindow) window;
        this.lifecycle = phase;
    }

    @Override
    public void init(PortletConfig portletConfig, HttpServletRequest request, HttpServletResponse response) {
        config = portletConfig;
        servletRequest = request;
        servletResponse = response;
    }

    @Override
    public PortletContainer getContainer() {
        return container;
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
    public PortletConfig getPortletConfig() {
        return config;
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

    final PortalWindow window() {
        return window;
    }

    @Override
    public void setLifecycle(String phase) {
        lifecycle = phase;
    }

    @Override
    public String getLifecycle() {
        return lifecycle;
    }

    @Override
    public void setPropsAllowed(boolean allowed) {
        propertiesAllowed = allowed;
    }

    @Override
    public boolean isSetPropsAllowed() {
        return propertiesAllowed;
    }

    final boolean isResource() {
        return PortletRequest.RESOURCE_PHASE.equals(lifecycle);
    }

    @Override
    public HeaderData getHeaderData() {
        return head;
    }

    @Override
    public PortletURLProvider getPortletURLProvider(PortletURLProvider.TYPE type) {
        return new PortletUrl(window, type);
    }

    /** Addresses of an application's own files are used as they are: sessions travel by cookie alone. */
    @Override
    public ResourceURLProvider getResourceURLProvider() {
        return new PlainAddress();
    }

    private static final class PlainAddress implements ResourceURLProvider {
        private String address;

        @Override
        public void setAbsoluteURL(String url) {
            address = url;
        }

        @Override
        public void setFullPath(String path) {
            address = path;
        }

        @Override
        public String toString() {
            return address;
        }
    }

    // Properties (PLT.12.1.1). The page is buffered, so a window may set them while it renders as well.

    private boolean mayWrite(String name, String value) {
        return !closed && name != null && value != null
            && (isResource() || !isOfThePage(name.toLowerCase(Locale.ROOT)));
    }

    private static boolean isOfThePage(String name) {
        return OF_THE_PAGE.contains(name) || FAMILIES_OF_THE_PAGE.stream().anyMatch(name::startsWith);
    }

    @Override
    public void addProperty(Cookie cookie) {
        if (closed) {
            return;
        }
        if (isResource()) {
            containerResponse.addCookie(cookie);
        } else {
            head.addCookie(cookie);
        }
    }

    @Override
    public void addProperty(String name, Element element) {
        if (!closed && element != null && MimeResponse.MARKUP_HEAD_ELEMENT.equals(name)) {
            head.addHeaderTag(element);
        }
    }

    @Override
    public void addProperty(String name, String value) {
        if (!mayWrite(name, value)) {
            return;
        }
        if (isResource()) {
            containerResponse.addHeader(name, value);
        } else {
            head.addHttpHeader(name, value);
        }
    }

    @Override
    public void setProperty(String name, String value) {
        if (!mayWrite(name, value)) {
            return;
        }
        if (isResource() && ResourceResponse.HTTP_STATUS_CODE.equals(name)) {
            setStatusCode(value);
        } else if (isResource()) {
            containerResponse.setHeader(name, value);
        } else {
            head.setHttpHeader(name, value);
        }
    }

    /** PLT.13.3. */
    private void setStatusCode(String value) {
        try {
            containerResponse.setStatus(Integer.parseInt(value));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("no HTTP status: " + value, e);
        }
    }

    @Override
    public String getProperty(String name) {
        List<String> values = head.getHttpHeaders().get(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }

    @Override
    public Collection<String> getPropertyValues(String name) {
        return new ArrayList<>(head.getHttpHeaders().getOrDefault(name, List.of()));
    }

    @Override
    public Collection<String> getPropertyNames() {
        return new ArrayList<>(head.getHttpHeaders().keySet());
    }

    @Override
    public Element createElement(String tagName) {
        return head.createElement(tagName);
    }

    @Override
    public void processHttpHeaders() {
        apply(head, containerResponse);
    }

    /** Writes the cookies and headers a portlet has set. */
    static void apply(HeaderData head, HttpServletResponse response) {
        head.getCookies().forEach(response::addCookie);
        head.getHttpHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    }

    final boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public void release() {
        closed = true;
    }

    @Override
    public void setActionScopedId(String windowId, String[] value) {
        Map<String, String[]> parameters = new LinkedHashMap<>(window.navigation().parameters());
        if (value == null) {
            parameters.remove(PortletRequest.ACTION_SCOPE_ID);
        } else {
            parameters.put(PortletRequest.ACTION_SCOPE_ID, value);
        }
        window.navigation(window.navigation().with(parameters));
    }
}
