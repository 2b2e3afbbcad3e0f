package org.tongzhou.portal.theme;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** A request to the portal and what is answered, without a server. Refuses every method that the theme has no need of. */
final class Exchange {
    final Map<String, String> requestHeaders = new HashMap<>();
    final Map<String, String> parameters = new HashMap<>();
    final Map<String, Object> attributes = new HashMap<>();
    final List<Cookie> requestCookies = new ArrayList<>();
    final Map<String, String> headers = new HashMap<>();
    final List<Cookie> cookies = new ArrayList<>();
    final ByteArrayOutputStream body = new ByteArrayOutputStream();
    String method = "GET";
    String uri = "/portal/p/home";
    String pathInfo;
    String query;
    int status = HttpServletResponse.SC_OK;

    static Exchange chinese() {
        Exchange exchange = new Exchange();
        exchange.attributes.put(Theme.NONCE_ATTRIBUTE, "nonce-of-the-test");
        exchange.attributes.put(Setting.TOKEN_ATTRIBUTE, "token-1");
        return exchange;
    }

    static Exchange english() {
        Exchange exchange = chinese();
        exchange.requestHeaders.put("Accept-Language", "en-GB,en");
        return exchange;
    }

    HttpServletRequest request() {
        return fake(HttpServletRequest.class, (name, args) -> switch (name) {
            case "getHeader" -> requestHeaders.get((String) args[0]);
            case "getParameter" -> parameters.get((String) args[0]);
            case "setAttribute" -> attributes.put((String) args[0], args[1]);
            case "getAttribute" -> attributes.get((String) args[0]);
            case "getCookies" -> requestCookies.isEmpty() ? null : requestCookies.toArray(Cookie[]::new);
            case "getLocale" -> Locale.forLanguageTag(requestHeaders.get("Accept-Language").split(",")[0]);
            case "getMethod" -> method;
            case "getRequestURI" -> uri;
            case "getQueryString" -> query;
            case "getPathInfo" -> pathInfo;
            case "getContextPath" -> "/portal";
            case "isSecure" -> false;
            default -> throw new UnsupportedOperationException(name);
        });
    }

    HttpServletResponse response() {
        return fake(HttpServletResponse.class, (name, args) -> {
            switch (name) {
                case "setHeader" -> headers.put((String) args[0], (String) args[1]);
                case "setContentType" -> headers.put("Content-Type", (String) args[0]);
                case "setContentLength" -> headers.put("Content-Length", args[0].toString());
                case "setStatus", "sendError" -> status = (Integer) args[0];
                case "addCookie" -> cookies.add((Cookie) args[0]);
                case "resetBuffer" -> body.reset();
                case "getOutputStream" -> {
                    return stream();
                }
                default -> throw new UnsupportedOperationException(name);
            }
            return null;
        });
    }

    String text() {
        return body.toString(StandardCharsets.UTF_8);
    }

    private ServletOutputStream stream() {
        return new ServletOutputStream() {
            @Override
            public void write(int b) {
                body.write(b);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                body.write(bytes, from, length);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private interface Method {
        Object call(String name, Object[] args);
    }

    private static <T> T fake(Class<T> type, Method method) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
            (proxy, called, args) -> method.call(called.getName(), args)));
    }
}
