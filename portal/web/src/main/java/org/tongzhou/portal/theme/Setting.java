package org.tongzhou.portal.theme;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/**
 * What every template needs beside its view.
 *
 * @param texts in the language of the request
 * @param nonce what the response's Content-Security-Policy allows scripts by; null if there is none
 * @param context path of the portal, such as {@code /portal}
 * @param files address of the theme's files, without a slash at the end
 * @param here where a choice of skin or language returns to, a local address
 */
public record Setting(Texts texts, Skin skin, String nonce, String context, String files, String here) {
    static Setting of(HttpServletRequest request, ThemeFiles files) {
        Appearance appearance = Appearance.of(request);
        String context = request.getContextPath();
        return new Setting(Texts.of(appearance.locale()), appearance.skin(),
            (String) request.getAttribute(Theme.NONCE_ATTRIBUTE), context, context + files.path(), here(request));
    }

    /** What the user sees in the address bar, if a GET can bring it back; else the portal itself. */
    private static String here(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return request.getContextPath() + "/";
        }
        boolean error = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) != null;
        String path = error ? (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) : request.getRequestURI();
        String query = request.getQueryString();
        return query == null ? path : path + "?" + query;
    }
}
