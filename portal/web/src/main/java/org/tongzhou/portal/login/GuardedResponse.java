package org.tongzhou.portal.login;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

/**
 * A response that stays one response whatever is put into its headers: the server writes names and values as they are given, and
 * portlets give it what users have typed. It also keeps the session's cookie for the server alone.
 *
 * <p>A proxy and not a wrapper: the server's dispatcher puts the wrapper of an include beneath the wrappers it finds, where it
 * would silence the including portlet as well.
 */
final class GuardedResponse implements InvocationHandler {
    private static final String SESSION_COOKIE = "JSESSIONID";
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+"); // RFC 9110, 5.6.2
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0a-\\x1f\\x7f]"); // RFC 9110, 5.5

    private final HttpServletResponse response;

    private GuardedResponse(HttpServletResponse response) {
        this.response = response;
    }

    static HttpServletResponse of(HttpServletResponse response) {
        return (HttpServletResponse) Proxy.newProxyInstance(GuardedResponse.class.getClassLoader(),
            new Class<?>[] {HttpServletResponse.class}, new GuardedResponse(response));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        switch (method.getName()) {
            case "setHeader", "addHeader" -> {
                if (!isAllowed((String) arguments[0], (String) arguments[1])) {
                    return null;
                }
                arguments[1] = inOneLine((String) arguments[1]);
            }
            case "addCookie" -> {
                if (!isAllowed((Cookie) arguments[0])) {
                    return null;
                }
            }
            case "sendRedirect" -> {
                arguments[0] = encoded((String) arguments[0]);
                if (((String) arguments[0]).startsWith("/") && !((String) arguments[0]).startsWith("//")) {
                    redirect((String) arguments[0]);
                    return null;
                }
            }
            case "equals" -> {
                return proxy == arguments[0];
            }
            case "hashCode" -> {
                return System.identityHashCode(proxy);
            }
            default -> {
                // passed on as it is
            }
        }
        try {
            return method.invoke(response, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** As a path (RFC 9110, 10.2.2): the server would name the host that the browser, or somebody else, has claimed. */
    private void redirect(String path) {
        response.resetBuffer();
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", path);
    }

    /** Leaves out a cookie whose value cannot be sent (RFC 6265, 4.1.1), and any of the session's name. */
    private static boolean isAllowed(Cookie cookie) {
        boolean sendable = cookie.getValue() == null || !CONTROL.matcher(cookie.getValue()).find();
        return sendable && !SESSION_COOKIE.equalsIgnoreCase(cookie.getName());
    }

    private static boolean isAllowed(String name, String value) {
        return name != null && TOKEN.matcher(name).matches()
            && !(name.equalsIgnoreCase("Set-Cookie") && value != null && value.strip().regionMatches(true, 0, SESSION_COOKIE, 0, SESSION_COOKIE.length()));
    }

    private static String inOneLine(String value) {
        return value == null ? null : CONTROL.matcher(value).replaceAll(" ");
    }

    /** The address in visible ASCII (RFC 3986, 2.1), so that one in Chinese works as well. */
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
