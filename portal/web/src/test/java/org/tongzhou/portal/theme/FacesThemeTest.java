package org.tongzhou.portal.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FacesThemeTest {
    private static final String TABLE = """
        # a comment
        text #fff var(--tz-on-brand)
        back #fff var(--tz-surface)
        line rgb(1,2,3) var(--tz-line)
        shadow rgb( var(--tz-focus)
        font -apple-system var(--tz-font)
        drop :root
        drop body input:not(
        """;
    private static final Pattern VEIL = Pattern.compile("rgba\\((0|255), ?\\1, ?\\1,.*|hsla\\(0,0%,100%.*"); // darker or lighter, in any theme
    private static final FacesTheme THEME = new FacesTheme(TABLE, Map.of("theme.css", "OURS", "chart.js", "ours()"));
    private static final Pattern COLOUR = Pattern.compile("([a-z-]+):[^;{}]*?(#[0-9a-fA-F]{3,8}\\b|(?:rgb|hsl)a?\\([^)]*\\))");
    @Test
    void aLiteralIsReplacedByItsPlace() {
        assertThat(THEME.apply("a.css", ".a{color:#FFF;background:#fff url(x.png)}"))
            .isEqualTo(".a{color:var(--tz-on-brand);background:var(--tz-surface) url(x.png)}");
        assertThat(THEME.apply("a.css", ".a{border:1px solid rgb(1, 2, 3)}")).isEqualTo(".a{border:1px solid var(--tz-line)}");
    }

    @Test
    void sizesFollowTheDensity() {
        assertThat(THEME.apply("a.css", ".a{padding:1rem .5rem;margin-top:-0.5rem}"))
            .isEqualTo(".a{padding:calc(1 * var(--tz-size)) calc(.5 * var(--tz-size));margin-top:calc(-0.5 * var(--tz-size))}");
    }

    @Test
    void shadowsAndFontsAreReplacedWhole() {
        assertThat(THEME.apply("a.css", ".a{box-shadow:0 0 0 .2rem rgb(1,2,3);font-family:-apple-system,\"Segoe UI\"}"))
            .isEqualTo(".a{box-shadow:var(--tz-focus);font-family:var(--tz-font)}");
    }

    @Test
    void rulesThatReachTooFarAreLeftOut() {
        assertThat(THEME.apply("a.css", ":root{--a:#fff}body input:not(.x){color:#fff}@media print{:root{--b:1}.b{top:0}}"))
            .isEqualTo("@media print{.b{top:0}}");
    }

    @Test
    void iconsAreNotReadOut() {
        assertThat(THEME.apply("a.css", ".a:before{content:\"\\e900\"}.b:before{content:\"\"}"))
            .isEqualTo(".a:before{content:\"\\e900\";content:\"\\e900\" / \"\"}.b:before{content:\"\"}");
    }

    @Test
    void whatIsUnknownStays() {
        String css = ".a:before{content:\"x\";background:url(data:image/gif;base64,R0lG;x)}@media(max-width:40em){.b{top:0}}";

        assertThat(THEME.apply("a.css", css)).isEqualTo(css);
    }

    @Test
    void oursComesAfterIt() {
        assertThat(THEME.apply("theme.css", ".a{top:0}")).isEqualTo(".a{top:0}\nOURS");
        assertThat(THEME.changes("chart.js")).isTrue();
        assertThat(THEME.apply("chart.js", "var a={color:\"#fff\"}")).isEqualTo("var a={color:\"#fff\"}\nours()");
        assertThat(THEME.changes("core.js")).isFalse();
    }

    /** After an update of PrimeFaces: colours that are new in it need a line in primefaces.table. */
    @ParameterizedTest
    @ValueSource(strings = {"primefaces-saga-blue/theme.css", "primefaces/components.css"})
    void noColourOfPrimeFacesIsLeft(String path) throws IOException {
        Set<String> left = new TreeSet<>();
        COLOUR.matcher(FacesTheme.of(getClass().getClassLoader()).apply("x.css", read(path))).results()
            .filter(found -> !VEIL.matcher(found.group(2)).matches())
            .forEach(found -> left.add(found.group(1) + ' ' + found.group(2)));

        assertThat(left).isEmpty();
    }

    private static String read(String path) throws IOException {
        try (InputStream in = FacesThemeTest.class.getClassLoader().getResourceAsStream("META-INF/resources/" + path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
