package org.tongzhou.portal.container;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletConnection;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpUpgradeHandler;
import jakarta.servlet.http.Part;

import org.tongzhou.portal.url.PortalUrlCodec;

/**
 * The servlet request of one window that renders or receives an event: the page's request as it was, with attributes of its
 * own and without a body. It shares nothing that can change with other windows, and does not touch the server's request
 * object, which another user may have by the time a late window ends.
 *
 * <p>Not a ServletRequestWrapper on purpose: the server's dispatcher looks through wrappers for the object that all windows
 * would share.
 */
final class WindowServletRequest implements HttpServletRequest {
    private final RequestSnapshot page;
    private final Map<String, Object> attributes;
    private Map<String, String[]> parameters;
    private String characterEncoding = StandardCharsets.UTF_8.name();

    WindowServletRequest(RequestSnapshot page) {
        this.page = page;
        this.attributes = new HashMap<>(page.attributes);
    }

    @Override
    public Object getAttribute(String name) {
        return attributes.get(name);
    }

    @Override
    public Enumeration<String> getAttributeNames() {
        return Collections.enumeration(List.copyOf(attributes.keySet()));
    }

    @Override
    public void setAttribute(String name, Object value) {
        if (value == null) {
            attributes.remove(name);
        } else {
            attributes.put(name, value);
        }
    }

    @Override
    public void removeAttribute(String name) {
        attributes.remove(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        if (parameters == null) {
            parameters = Collections.unmodifiableMap(new LinkedHashMap<>(PortalUrlCodec.parameters(page.queryString)));
        }
        return parameters;
    }

    @Override
    public String getParameter(String name) {
        String[] values = getParameterMap().get(name);
        return values == null ? null : values[0];
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    @Override
    public String[] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    @Override
    public String getHeader(String name) {
        List<String> values = page.headers.get(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return Collections.enumeration(page.headers.getOrDefault(name, List.of()));
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(page.headers.keySet());
    }

    @Override
    public int getIntHeader(String name) {
        String value = getHeader(name);
        return value == null ? -1 : Integer.parseInt(value);
    }

    @Override
    public long getDateHeader(String name) {
        String value = getHeader(name);
        if (value == null) {
            return -1;
        }
        try {
            return Instant.from(ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)).toEpochMilli();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(value, e);
        }
    }

    @Override
    public Cookie[] getCookies() {
        return page.cookies == null ? null : page.cookies.clone();
    }

    @Override
    public String getMethod() {
        return page.method;
    }

    @Override
    public String getContextPath() {
        return page.contextPath;
    }

    @Override
    public String getServletPath() {
        return page.servletPath;
    }

    @Override
    public String getPathInfo() {
        return page.pathInfo;
    }

    @Override
    public String getPathTranslated() {
        return null;
    }

    @Override
    public String getQueryString() {
        return page.queryString;
    }

    @Override
    public String getRequestURI() {
        return page.requestUri;
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(page.requestUrl);
    }

    @Override
    public String getScheme() {
        return page.scheme;
    }

    @Override
    public String getProtocol() {
        return page.protocol;
    }

    @Override
    public String getServerName() {
        return page.serverName;
    }

    @Override
    public int getServerPort() {
        return page.serverPort;
    }

    @Override
    public String getRemoteAddr() {
        return page.remoteAddress;
    }

    @Override
    public String getRemoteHost() {
        return page.remoteAddress;
    }

    @Override
    public int getRemotePort() {
        return page.remotePort;
    }

    @Override
    public String getLocalAddr() {
        return page.localAddress;
    }

    @Override
    public String getLocalName() {
        return page.localName;
    }

    @Override
    public int getLocalPort() {
        return page.localPort;
    }

    @Override
    public boolean isSecure() {
        return page.secure;
    }

    @Override
    public String getAuthType() {
        return page.authType;
    }

    @Override
    public String getRemoteUser() {
        return page.remoteUser;
    }

    @Override
    public Principal getUserPrincipal() {
        return page.principal;
    }

    @Override
    public boolean isUserInRole(String role) {
        return page.roles.test(role);
    }

    @Override
    public HttpSession getSession(boolean create) {
        return page.session;
    }

    @Override
    public HttpSession getSession() {
        return page.session;
    }

    @Override
    public String getRequestedSessionId() {
        return page.requestedSessionId;
    }

    @Override
    public boolean isRequestedSessionIdValid() {
        return page.requestedSessionIdValid;
    }

    @Override
    public boolean isRequestedSessionIdFromCookie() {
        return page.requestedSessionId != null;
    }

    @Override
    public boolean isRequestedSessionIdFromURL() {
        return false;
    }

    @Override
    public String changeSessionId() {
        throw new IllegalStateException("a window may not change the session's id");
    }

    @Override
    public Locale getLocale() {
        return page.locales.get(0);
    }

    @Override
    public Enumeration<Locale> getLocales() {
        return Collections.enumeration(page.locales);
    }

    @Override
    public String getCharacterEncoding() {
        return characterEncoding;
    }

    @Override
    public void setCharacterEncoding(String encoding) {
        characterEncoding = encoding;
    }

    @Override
    public String getContentType() {
        return page.contentType;
    }

    @Override
    public int getContentLength() {
        return 0;
    }

    @Override
    public long getContentLengthLong() {
        return 0;
    }

    @Override
    public ServletInputStream getInputStream() {
        return new NoBody();
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(new ByteArrayInputStream(new byte[0]), StandardCharsets.UTF_8));
    }

    @Override
    public Collection<Part> getParts() {
        return List.of();
    }

    @Override
    public Part getPart(String name) {
        return null;
    }

    @Override
    public RequestDispatcher getRequestDispatcher(String path) {
        return page.servletContext.getRequestDispatcher(path);
    }

    @Override
    public ServletContext getServletContext() {
        return page.servletContext;
    }

    @Override
    public DispatcherType getDispatcherType() {
        return DispatcherType.REQUEST;
    }

    @Override
    public boolean authenticate(HttpServletResponse response) {
        return page.remoteUser != null;
    }

    @Override
    public void login(String username, String password) throws ServletException {
        throw new ServletException("a window may not log a user in");
    }

    @Override
    public void logout() throws ServletException {
        throw new ServletException("a window may not log the user out");
    }

    @Override
    public <T extends HttpUpgradeHandler> T upgrade(Class<T> handler) throws ServletException {
        throw new ServletException("a window may not upgrade the connection");
    }

    @Override
    public boolean isAsyncSupported() {
        return false;
    }

    @Override
    public boolean isAsyncStarted() {
        return false;
    }

    @Override
    public AsyncContext startAsync() {
        throw new IllegalStateException("windows render on threads of the portal; asynchronous is only a resource request");
    }

    @Override
    public AsyncContext startAsync(ServletRequest request, ServletResponse response) {
        return startAsync();
    }

    @Override
    public AsyncContext getAsyncContext() {
        throw new IllegalStateException("no asynchronous processing");
    }

    @Override
    public String getRequestId() {
        return "";
    }

    @Override
    public String getProtocolRequestId() {
        return "";
    }

    @Override
    public ServletConnection getServletConnection() {
        return null;
    }

    private static final class NoBody extends ServletInputStream {
        @Override
        public int read() {
            return -1;
        }

        @Override
        public boolean isFinished() {
            return true;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("there is no body");
        }
    }
}
