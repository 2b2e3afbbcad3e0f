package org.tongzhou.portal.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeFilesServletTest {
    private static final String STYLE = ".tz { color: red }";

    private final ThemeFiles files = files(STYLE);
    private final ThemeFilesServlet servlet = new ThemeFilesServlet();

    @BeforeEach
    void giveFiles() {
        servlet.files = files;
    }

    @Test
    void aFileUnderItsFingerprintIsKeptForAYear() throws IOException {
        Exchange exchange = get(files.fingerprint() + "/portal.css");

        assertThat(exchange.headers).containsEntry("Cache-Control", "public, max-age=31536000, immutable")
            .containsEntry("Content-Type", "text/css;charset=UTF-8").containsEntry("X-Content-Type-Options", "nosniff");
        assertThat(exchange.text()).isEqualTo(STYLE);
    }

    @Test
    void underAnEarlierFingerprintThePresentFileIsSentToBeAskedForAgain() throws IOException {
        Exchange exchange = get("0000000000000000/portal.css");

        assertThat(exchange.headers).containsEntry("Cache-Control", "no-cache");
        assertThat(exchange.text()).isEqualTo(STYLE);
    }

    @Test
    void theModulesOfAPageAreThoseThatItsScriptImportsAndTheyInTurn() {
        ThemeFiles scripts = new ThemeFiles(Map.of(
            "portal.js", bytes("import \"./a.js\";\nimport {b, c} from \"./b.js\";\nconst later = () => import(\"./later.js\");"),
            "a.js", bytes("import {b,\n  c} from \"./b.js\";\nimport \"./gone.js\";"), "b.js", bytes("import {d} from \"./c-d.js\";"),
            "c-d.js", bytes("import {b} from \"./b.js\";"), "later.js", bytes("")));

        assertThat(scripts.modules()).containsExactly("a.js", "b.js", "c-d.js");
        assertThat(Samples.files().modules()).contains("header.js", "api.js");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aChangeOfAnyFileChangesTheAddress() {
        assertThat(files(STYLE + " ").path()).isNotEqualTo(files.path());
        assertThat(files(STYLE).path()).isEqualTo(files.path());
    }

    @Test
    void aBrowserThatTakesGzipGetsItUnderATagOfItsOwn() throws IOException {
        Exchange plain = get(files.fingerprint() + "/portal.css");
        Exchange packed = get(files.fingerprint() + "/portal.css", "Accept-Encoding", "br, gzip;q=0.8");

        assertThat(packed.headers).containsEntry("Content-Encoding", "gzip").containsEntry("Vary", "Accept-Encoding");
        assertThat(packed.headers.get("ETag")).isNotEqualTo(plain.headers.get("ETag"));
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body.toByteArray())).readAllBytes())
            .asString(StandardCharsets.UTF_8).isEqualTo(STYLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip;q=0", "identity", "br, gzip; q=0.000"})
    void aBrowserThatRefusesGzipGetsThePlainFile(String accepted) throws IOException {
        Exchange exchange = get(files.fingerprint() + "/portal.css", "Accept-Encoding", accepted);

        assertThat(exchange.headers).doesNotContainKey("Content-Encoding").containsEntry("Vary", "Accept-Encoding");
    }

    @Test
    void anUnchangedFileIsNotSentAgain() throws IOException {
        String tag = get(files.fingerprint() + "/portal.css").headers.get("ETag");

        Exchange exchange = get(files.fingerprint() + "/portal.css", "If-None-Match", tag);

        assertThat(exchange.status).isEqualTo(304);
        assertThat(exchange.body.size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"x/none.css", "portal.css", "x/../portal.css", "x/y/portal.css", "x/"})
    void anythingElseIsNotFound(String path) throws IOException {
        assertThat(get(path).status).isEqualTo(404);
    }

    private Exchange get(String path, String... header) throws IOException {
        Exchange exchange = new Exchange();
        exchange.pathInfo = "/" + path;
        if (header.length == 2) {
            exchange.requestHeaders.put(header[0], header[1]);
        }
        servlet.doGet(exchange.request(), exchange.response());
        return exchange;
    }

    private static ThemeFiles files(String style) {
        return new ThemeFiles(Map.of("portal.css", style.getBytes(StandardCharsets.UTF_8), "logo.png", new byte[] {1, 2}));
    }
}
