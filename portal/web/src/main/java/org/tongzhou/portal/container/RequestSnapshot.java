package org.tongzhou.portal.container;

import java.security.Principal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;

/**
 * What a request to a page says, taken once, so that windows can render on other threads, and one that is late can go on after
 * the server has taken its request object back for another user. Immutable.
 */
final class RequestSnapshot {
    private static final String BODY_HEADERS = "Content-";

    final String method;
    final String contextPath;
    final String servletPath;
    final String pathInfo;
    final String queryString;
    final String requestUri;
    final String requestUrl;
    final String scheme;
    final String protocol;
    final String serverName;
    final int serverPort;
    final String remoteAddress;
    final int remotePort;
    final String localAddress;
    final String localName;
    final int localPort;
    final boolean secure;
    final String authType;
    final String remoteUser;
    final Principal principal;
    final Predicate<String> roles;
    final HttpSession session;
    final String requestedSessionId;
    final boolean requestedSessionIdValid;
    final String contentType;
    final List<Locale> locales;
    final Cookie[] cookies;
    final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    final Map<String, Object> attributes = new HashMap<>();
    final ServletContext servletContext;

    /** @param roles whether the user has a role; asked on any thread, also after the request */
    RequestSnapshot(HttpServletRequest request, Predicate<String> roles) {
        this.roles = roles;
        method = request.getMethod();
        contextPath = request.getContextPath();
        servletPath = request.getServletPath();
        pathInfo = request.getPathInfo();
        queryString = request.getQueryString();
        requestUri = request.getRequestURI();
        requestUrl = request.getRequestURL().toString();
        scheme = request.getScheme();
        protocol = request.getProtocol();
        serverName = request.getServerName();
        serverPort = request.getServerPort();
        remoteAddress = request.getRemoteAddr();
        remotePort = request.getRemotePort();
        localAddress = request.getLocalAddr();
        localName = request.getLocalName();
        localPort = request.getLocalPort();
        secure = request.isSecure();
        authType = request.getRemoteUser() == null ? null : HttpServletRequest.FORM_AUTH;
        remoteUser = request.getRemoteUser();
        principal = request.getUserPrincipal();
        session = request.getSession();
        requestedSessionId = request.getRequestedSessionId();
        requestedSessionIdValid = request.isRequestedSessionIdValid();
        contentType = request.getContentType();
        locales = List.copyOf(Collections.list(request.getLocales()));
        cookies = request.getCookies();
        Enumeration<String> names = request.getHeaderNames();
        while (names.hasMoreElements()) {
            String name = names.nextElement();
            headers.put(name, new ArrayList<>(Collections.list(request.getHeaders(name))));
        }
        for (String name : Collections.list(request.getAttributeNames())) {
            Object value = request.getAttribute(name);
            if (value != null && name.startsWith("org.tongzhou.")) {
                attributes.put(name, value);
            }
        }
        servletContext = request.getServletContext();
    }

    /**
     * The request by which a browser would follow the redirect after an action, for a page rendered in the same answer.
     *
     * @param acted the request of the action
     * @param query of the address that it leads to, null if there is none
     */
    static RequestSnapshot followed(HttpServletRequest acted, String query, Predicate<String> roles) {
        return new RequestSnapshot(new HttpServletRequestWrapper(acted) {
            @Override
            public String getMethod() {
                return "GET";
            }

            @Override
            public String getQueryString() {
                return query;
            }

            @Override
            public String getContentType() {
                return null;
            }

            @Override
            public Enumeration<String> getHeaderNames() {
                return Collections.enumeration(Collections.list(super.getHeaderNames()).stream()
                    .filter(name -> !name.regionMatches(true, 0, BODY_HEADERS, 0, BODY_HEADERS.length())).toList());
            }
        }, roles);
    }
}
