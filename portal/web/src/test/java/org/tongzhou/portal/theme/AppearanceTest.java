package org.tongzhou.portal.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.junit.jupiter.api.Test;

import jakarta.servlet.http.Cookie;

class AppearanceTest {
    private final Exchange exchange = new Exchange();

    @Test
    void withoutAChoiceThePageIsChineseAndFollowsTheSystem() {
        assertThat(Appearance.of(exchange.request())).isEqualTo(new Appearance(Locale.SIMPLIFIED_CHINESE, Skin.SYSTEM, Density.COMFORTABLE));
    }

    @Test
    void theBrowsersLanguageIsTakenWhereThePortalSpeaksIt() {
        exchange.requestHeaders.put("Accept-Language", "en-GB,en");
        assertThat(Appearance.of(exchange.request()).locale()).isEqualTo(Locale.ENGLISH);

        exchange.requestHeaders.put("Accept-Language", "fr,en");
        assertThat(Appearance.of(exchange.request()).locale()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void theUsersChoiceWinsOverTheBrowsers() {
        exchange.requestHeaders.put("Accept-Language", "en");
        exchange.requestCookies.add(new Cookie("tz-lang", "zh"));
        exchange.requestCookies.add(new Cookie("tz-theme", "dark"));

        assertThat(Appearance.of(exchange.request())).isEqualTo(new Appearance(Locale.SIMPLIFIED_CHINESE, Skin.DARK, Density.COMFORTABLE));
    }

    @Test
    void aForgedCookieIsNoChoice() {
        exchange.requestCookies.add(new Cookie("tz-lang", "xx"));
        exchange.requestCookies.add(new Cookie("tz-theme", "DARK"));

        assertThat(Appearance.of(exchange.request())).isEqualTo(new Appearance(Locale.SIMPLIFIED_CHINESE, Skin.SYSTEM, Density.COMFORTABLE));
    }

    @Test
    void whatTheAccountRemembersWinsOverTheBrowsersCopy() {
        exchange.requestCookies.add(new Cookie("tz-theme", "dark"));
        exchange.requestCookies.add(new Cookie("tz-lang", "en"));

        Appearance.use("blue", "compact", null, exchange.request());

        assertThat(Appearance.of(exchange.request())).isEqualTo(new Appearance(Locale.ENGLISH, Skin.BLUE, Density.COMPACT));
    }

    @Test
    void aChoiceIsRememberedByTheBrowserForAYear() {
        exchange.requestCookies.add(new Cookie("tz-lang", "en"));

        Appearance.remember("blue", null, "en", exchange.request(), exchange.response());

        assertThat(exchange.cookies).as("only what it does not know yet").hasSize(1);
        Cookie cookie = exchange.cookies.get(0);
        assertThat(cookie.getName() + "=" + cookie.getValue()).isEqualTo("tz-theme=blue");
        assertThat(cookie.getMaxAge()).isEqualTo(365 * 24 * 60 * 60);
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(cookie.isHttpOnly()).isTrue();
    }
}
