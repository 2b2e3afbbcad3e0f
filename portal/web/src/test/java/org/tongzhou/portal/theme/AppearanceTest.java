package org.tongzhou.portal.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import jakarta.servlet.http.Cookie;

class AppearanceTest {
    private final Exchange exchange = new Exchange();

    @Test
    void withoutAChoiceThePageIsChineseAndRed() {
        assertThat(Appearance.of(exchange.request())).isEqualTo(new Appearance(Locale.SIMPLIFIED_CHINESE, Skin.RED));
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

        assertThat(Appearance.of(exchange.request())).isEqualTo(new Appearance(Locale.SIMPLIFIED_CHINESE, Skin.DARK));
    }

    @Test
    void aForgedCookieIsNoChoice() {
        exchange.requestCookies.add(new Cookie("tz-lang", "xx"));
        exchange.requestCookies.add(new Cookie("tz-theme", "DARK"));

        assertThat(Appearance.of(exchange.request())).isEqualTo(new Appearance(Locale.SIMPLIFIED_CHINESE, Skin.RED));
    }

    @Test
    void aChoiceIsRememberedForAYearAndReturnsToItsPage() throws IOException {
        choose("theme", "blue", "/portal/p/home?x=1");

        Cookie cookie = exchange.cookies.get(0);
        assertThat(exchange.cookies).hasSize(1);
        assertThat(cookie.getName() + "=" + cookie.getValue()).isEqualTo("tz-theme=blue");
        assertThat(cookie.getMaxAge()).isEqualTo(365 * 24 * 60 * 60);
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(exchange.status).isEqualTo(303);
        assertThat(exchange.headers).containsEntry("Location", "/portal/p/home?x=1");
    }

    @Test
    void anUnknownChoiceChangesNothing() throws IOException {
        choose("lang", "tlh\r\nSet-Cookie: a=b", "/portal/");

        assertThat(exchange.cookies).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/", "//example.org/portal/", "/portal\\..\\", "/other/", "/portal/\r\nX: y", ""})
    void theReturnNeverLeavesThePortal(String address) throws IOException {
        choose("theme", "blue", address);

        assertThat(exchange.headers).containsEntry("Location", "/portal/");
    }

    @Test
    void aPageOfAnotherSiteCannotChoose() throws IOException {
        exchange.requestHeaders.put("Sec-Fetch-Site", "cross-site");

        choose("theme", "blue", "/portal/");

        assertThat(exchange.status).isEqualTo(403);
        assertThat(exchange.cookies).isEmpty();
    }

    private void choose(String name, String value, String address) throws IOException {
        exchange.parameters.put(name, value);
        exchange.parameters.put("return", address);
        new AppearanceServlet().doPost(exchange.request(), exchange.response());
    }
}
