package org.tongzhou.portal.login;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

import org.tongzhou.portal.url.PortalUrl;
import org.tongzhou.portal.url.PortalUrlCodec;

/**
 * Where a user goes on after the login: an address of this portal, never of another site, and never one that acts.
 * It travels through the login form, so what comes back is checked as if it came from anywhere.
 */
final class ReturnAddress {
    static final String PARAMETER = "return";
    private static final int MAX_CHARS = 2000;
    private static final String PAGES = "/p/";
    /** Other addresses that only show something; what stands behind them is shown again. */
    private static final List<String> SHOWING = List.of("/search", "/notifications", "/sessions", "/layers/");
    /** Visible ASCII without backslash, which some browsers read as slash. */
    private static final Pattern SAFE = Pattern.compile("[\\x21-\\x5b\\x5d-\\x7e]+");

    private ReturnAddress() {
    }

    /** The page that a request was about, to be shown by GET; empty where it was about none. */
    static Optional<String> of(HttpServletRequest request) {
        String uri = request.getRequestURI();
        if (!uri.startsWith(request.getContextPath() + PAGES)) {
            boolean asked = "GET".equals(request.getMethod()) && request.getQueryString() != null;
            return check(asked ? uri + "?" + request.getQueryString() : uri, request.getContextPath());
        }
        try {
            PortalUrl wanted = PortalUrlCodec.parse(request.getQueryString());
            StringBuilder address = new StringBuilder();
            PortalUrlCodec.append(address, uri, PortalUrl.ofPage(wanted.state()));
            return check(address.toString(), request.getContextPath());
        } catch (IllegalArgumentException e) {
            return check(uri, request.getContextPath());
        }
    }

    /** The address if it is one of the portal's pages, or another that only shows something. */
    static Optional<String> check(String address, String contextPath) {
        boolean ours = address != null && address.length() <= MAX_CHARS && SAFE.matcher(address).matches()
            && leadsSomewhere(address, contextPath) && !hasDotSegments(address);
        return ours ? Optional.of(address) : Optional.empty();
    }

    private static boolean leadsSomewhere(String address, String contextPath) {
        return address.startsWith(contextPath + PAGES) || SHOWING.stream().anyMatch(start -> address.startsWith(contextPath + start));
    }

    private static boolean hasDotSegments(String address) {
        String path = address.split("[?#]", 2)[0].replaceAll("(?i)%2e", ".");
        return path.contains("/../") || path.contains("/./") || path.endsWith("/..") || path.endsWith("/.");
    }
}
