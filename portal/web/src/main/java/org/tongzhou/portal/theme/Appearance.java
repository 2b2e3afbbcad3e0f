package org.tongzhou.portal.theme;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Language, skin and density of a request: what the account remembers of the user's choices, where nobody is logged in what
 * this browser remembers of them (a cookie each, for a year), else the browser's language and the system's colours.
 *
 * @param locale {@link Locale#SIMPLIFIED_CHINESE} or {@link Locale#ENGLISH}; also the locale of the portlets
 */
public record Appearance(Locale locale, Skin skin, Density density) {
    static final String SKIN_COOKIE = "tz-theme";
    static final String DENSITY_COOKIE = "tz-density";
    static final String LANGUAGE_COOKIE = "tz-lang";
    private static final String ATTRIBUTE_PREFIX = "tongzhou.appearance.";
    private static final int YEAR_SECONDS = (int) Duration.ofDays(365).toSeconds();

    /** The appearance that this request is to be answered in. */
    public static Appearance of(HttpServletRequest request) {
        Locale locale = chosen(request, LANGUAGE_COOKIE).flatMap(Appearance::ofLanguage)
            .orElseGet(() -> preferredBy(request));
        Skin skin = chosen(request, SKIN_COOKIE).flatMap(Skin::ofCode).orElse(Skin.SYSTEM);
        Density density = chosen(request, DENSITY_COOKIE).flatMap(Density::ofCode).orElse(Density.COMFORTABLE);
        return new Appearance(locale, skin, density);
    }

    /** Says what the user of this request has chosen, by the codes of skin, density and language; null is no choice. */
    public static void use(String skin, String density, String language, HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE_PREFIX + SKIN_COOKIE, skin);
        request.setAttribute(ATTRIBUTE_PREFIX + DENSITY_COOKIE, density);
        request.setAttribute(ATTRIBUTE_PREFIX + LANGUAGE_COOKIE, language);
    }

    /** Lets the browser remember choices, for pages that nobody is logged in to; null leaves what it remembers. */
    public static void remember(String skin, String density, String language, HttpServletRequest request,
                                HttpServletResponse response) {
        remember(SKIN_COOKIE, skin, request, response);
        remember(DENSITY_COOKIE, density, request, response);
        remember(LANGUAGE_COOKIE, language, request, response);
    }

    private static void remember(String name, String value, HttpServletRequest request, HttpServletResponse response) {
        if (value == null || cookie(request, name).filter(value::equals).isPresent()) {
            return;
        }
        Cookie cookie = new Cookie(name, value);
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge(YEAR_SECONDS);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    /** The locale of a language code, {@code zh} or {@code en}. */
    static Optional<Locale> ofLanguage(String code) {
        return switch (code) {
            case "zh" -> Optional.of(Locale.SIMPLIFIED_CHINESE);
            case "en" -> Optional.of(Locale.ENGLISH);
            default -> Optional.empty();
        };
    }

    private static Locale preferredBy(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Locale.SIMPLIFIED_CHINESE; // getLocale would answer the server's own
        }
        return ofLanguage(request.getLocale().getLanguage()).orElse(Locale.SIMPLIFIED_CHINESE);
    }

    private static Optional<String> chosen(HttpServletRequest request, String name) {
        String attribute = (String) request.getAttribute(ATTRIBUTE_PREFIX + name);
        return attribute != null ? Optional.of(attribute) : cookie(request, name);
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null ? Optional.empty()
            : Stream.of(cookies).filter(cookie -> cookie.getName().equals(name)).map(Cookie::getValue).findFirst();
    }
}
