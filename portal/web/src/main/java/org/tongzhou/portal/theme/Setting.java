package org.tongzhou.portal.theme;

import java.util.List;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/**
 * What every template needs beside its view.
 *
 * @param texts in the language of the request
 * @param brand whose portal the reader sees
 * @param nonce what the response's Content-Security-Policy allows scripts by; null if there is none
 * @param token the session's token for forms; empty where there is no session
 * @param news where the news stood when the page was made; empty if nobody has said
 * @param context path of the portal, such as {@code /portal}
 * @param files address of the theme's files, without a slash at the end
 * @param modules what the page's script imports, to be fetched with it
 * @param here where a choice of skin or language returns to, a local address
 */
public record Setting(Texts texts, Skin skin, Density density, Brand brand, String nonce, String token, String news, String context,
                      String files, List<String> modules, String here) {
    /** Request attribute with the session's token, set where there is a session. */
    public static final String TOKEN_ATTRIBUTE = "tongzhou.csrfToken";
    /** Request attribute with the position of the live news, set before anything is read that a page shows. */
    public static final String NEWS_ATTRIBUTE = "tongzhou.news";
    /** Request attribute with the unit that the user works in. */
    public static final String UNIT_ATTRIBUTE = "tongzhou.unit";

    static Setting of(HttpServletRequest request, ThemeFiles files, Branding branding) {
        Appearance appearance = Appearance.of(request);
        Texts texts = Texts.of(appearance.locale());
        String context = request.getContextPath();
        String address = context + files.path();
        Brand brand = branding.of(texts, attribute(request, UNIT_ATTRIBUTE), context, address + "/mark.svg");
        return new Setting(texts, appearance.skin(), appearance.density(), brand, (String) request.getAttribute(Theme.NONCE_ATTRIBUTE),
            attribute(request, TOKEN_ATTRIBUTE), attribute(request, NEWS_ATTRIBUTE), context, address, files.modules(), here(request));
    }

    private static String attribute(HttpServletRequest request, String name) {
        String value = (String) request.getAttribute(name);
        return value == null ? "" : value;
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
