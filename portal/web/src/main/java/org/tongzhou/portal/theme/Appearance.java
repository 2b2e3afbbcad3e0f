package org.tongzhou.portal.theme;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Language and skin of a request: what the user has chosen (a cookie each, for a year), else the browser's language and red.
 *
 * @param locale {@link Locale#SIMPLIFIED_CHINESE} or {@link Locale#ENGLISH}; also the locale of the portlets
 */
public record Appearance(Locale locale, Skin skin) {
    static final String SKIN_COOKIE = "tz-theme";
    static final String LANGUAGE_COOKIE = "tz-lang";

    /** The appearance that this request is to be answered in. */
    public static Appearance of(HttpServletRequest request) {
        Locale locale = cookie(request, LANGUAGE_COOKIE).flatMap(Appearance::ofLanguage)
            .orElseGet(() -> preferredBy(request));
        Skin skin = cookie(request, SKIN_COOKIE).flatMap(Skin::ofCode).orElse(Skin.RED);
        return new Appearance(locale, skin);
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

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null ? Optional.empty()
            : Stream.of(cookies).filter(cookie -> cookie.getName().equals(name)).map(Cookie::getValue).findFirst();
    }
}
