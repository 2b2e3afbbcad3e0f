package org.tongzhou.portal.theme;

import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Remembers a choice of skin ({@code theme}) or language ({@code lang}) in the browser, and returns to the page where it was
 * made ({@code return}). Open to anybody, so that the login page can be read; changes nothing in the portal.
 */
@WebServlet(name = "appearance", urlPatterns = "/appearance")
public class AppearanceServlet extends HttpServlet {
    private static final int YEAR_SECONDS = (int) Duration.ofDays(365).toSeconds();

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // A page of another site must not choose for the user (Fetch Metadata); browsers without the header are let through.
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin")) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Skin.ofCode(parameter(request, "theme")).ifPresent(
            skin -> response.addCookie(cookie(Appearance.SKIN_COOKIE, skin.code(), request)));
        Appearance.ofLanguage(parameter(request, "lang")).ifPresent(
            locale -> response.addCookie(cookie(Appearance.LANGUAGE_COOKIE, locale.getLanguage(), request)));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", localOrHome(parameter(request, "return"), request.getContextPath()));
    }

    private static String parameter(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    private static Cookie cookie(String name, String value, HttpServletRequest request) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge(YEAR_SECONDS);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    /** Addresses of the portal only, in visible ASCII: no redirect to another site, no line break in a header. */
    private static String localOrHome(String address, String context) {
        String home = context + "/";
        return address.startsWith(home) && address.matches("[\\x21-\\x5b\\x5d-\\x7e]+") ? address : home;
    }
}
