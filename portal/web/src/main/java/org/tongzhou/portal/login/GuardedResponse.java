package org.tongzhou.portal.login;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * A response that stays one response whatever is put into its headers: the server writes names and values as they are given, and
 * portlets give it what users have typed. It also keeps the session's cookie for the server alone.
 */
final class GuardedResponse extends HttpServletResponseWrapper {
    private static final String SESSION_COOKIE = "JSESSIONID";
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+"); // RFC 9110, 5.6.2
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0a-\\x1f\\x7f]"); // RFC 9110, 5.5

    GuardedResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void setHeader(String name, String value) {
        if (isAllowed(name, value)) {
            super.setHeader(name, inOneLine(value));
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (isAllowed(name, value)) {
            super.addHeader(name, inOneLine(value));
        }
    }

    /** Leaves out a cookie whose value cannot be sent (RFC 6265, 4.1.1), and any of the session's name. */
    @Override
    public void addCookie(Cookie cookie) {
        boolean sendable = cookie.getValue() == null || !CONTROL.matcher(cookie.getValue()).find();
        if (sendable && !SESSION_COOKIE.equalsIgnoreCase(cookie.getName())) {
            super.addCookie(cookie);
        }
    }

    /** Redirects to the address written in visible ASCII (RFC 3986, 2.1), so that one in Chinese works as well. */
    @Override
    public void sendRedirect(String location) throws IOException {
        super.sendRedirect(encoded(location));
    }

    private static boolean isAllowed(String name, String value) {
        return name != null && TOKEN.matcher(name).matches()
            && !(name.equalsIgnoreCase("Set-Cookie") && value != null && value.strip().regionMatches(true, 0, SESSION_COOKIE, 0, SESSION_COOKIE.length()));
    }

    private static String inOneLine(String value) {
        return value == null ? null : CONTROL.matcher(value).replaceAll(" ");
    }

    private static String encoded(String location) {
        StringBuilder ascii = new StringBuilder(location.length());
        for (byte octet : location.getBytes(StandardCharsets.UTF_8)) {
            if (octet > 0x20 && octet < 0x7f) {
                ascii.append((char) octet);
            } else {
                ascii.append('%').append(String.format("%02X", octet));
            }
        }
        return ascii.toString();
    }
}
