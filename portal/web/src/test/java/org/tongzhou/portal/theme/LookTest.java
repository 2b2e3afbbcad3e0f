package org.tongzhou.portal.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tongzhou.core.security.PasswordPolicy;

import jakarta.servlet.http.Cookie;

/** Writes every kind of page into {@code target/look}, with the theme's files beside, to be looked at in a browser. */
class LookTest {
    private static final Path FOLDER = Path.of("target/look");

    private final ThemeFiles files = Samples.files();
    private final Theme theme = Samples.theme();

    @BeforeEach
    void copyFiles() throws IOException {
        Files.createDirectories(FOLDER);
        for (String name : new String[] {"tokens.css", "portal.css", "mark.svg", "favicon.svg", "empty.svg"}) {
            Files.write(FOLDER.resolve(name), files.file(name).orElseThrow().content());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyPageCanBeSeenInEverySkin(Skin skin) throws IOException {
        String suffix = "-" + skin.code() + ".html";

        Exchange home = in(skin);
        theme.page(Samples.homepage(), home.request(), home.response());
        save("home" + suffix, home);
        Exchange login = in(skin);
        theme.login(new LoginView("t", "shaojing", "", LoginView.Step.PASSWORD, LoginView.Notice.FAILED, "", new PasswordPolicy(8, 5, Duration.ofDays(90)),
            LoginView.Certificate.NONE), login.request(), login.response());
        save("login" + suffix, login);
        Exchange maximized = in(skin);
        theme.page(Samples.maximized(), maximized.request(), maximized.response());
        save("maximized" + suffix, maximized);
        Exchange empty = in(skin);
        theme.page(Samples.empty(), empty.request(), empty.response());
        save("empty" + suffix, empty);

        Exchange pages = in(skin);
        theme.page(Samples.manyPages(60), pages.request(), pages.response());
        save("pages" + suffix, pages);

        assertThat(home.text()).contains("data-theme=\"" + skin.code() + "\"");
    }

    @ParameterizedTest
    @EnumSource
    void everyErrorCanBeSeen(ErrorView.Kind kind) throws IOException {
        Exchange exchange = in(Skin.RED);

        theme.error(new ErrorView(kind, kind == ErrorView.Kind.FAILED ? "20261123-8F2C" : ""), exchange.request(),
            exchange.response());

        save("error-" + kind.name().toLowerCase() + ".html", exchange);
        assertThat(exchange.status).isEqualTo(kind.status());
    }

    @Test
    void englishCanBeSeen() throws IOException {
        Exchange exchange = Exchange.english();

        theme.page(Samples.homepage(), exchange.request(), exchange.response());

        save("home-english.html", exchange);
        assertThat(exchange.text()).contains("lang=\"en\"", "Monday, 23 November", "Lunar month 10, day 15", "Week 48");
    }

    private static Exchange in(Skin skin) {
        Exchange exchange = Exchange.chinese();
        exchange.requestCookies.add(new Cookie(Appearance.SKIN_COOKIE, skin.code()));
        return exchange;
    }

    private void save(String name, Exchange exchange) throws IOException {
        Files.writeString(FOLDER.resolve(name), exchange.text().replace("/portal" + files.path() + "/", ""));
    }
}
