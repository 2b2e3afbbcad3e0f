package org.tongzhou.portal.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FacesFilesTest {
    @TempDir
    Path jar;

    @BeforeEach
    void libraries() throws IOException {
        write("META-INF/maven/org.primefaces/primefaces/pom.properties", "version=15");
        write("META-INF/resources/primefaces/core.js", "core");
        write("META-INF/resources/primefaces/a/a.css", "url(\"#{resource['primefaces:a/b.png']}\")");
        write("META-INF/resources/other/x.js", "x");
        write("META-INF/resources/primefaces/secret.properties", "s");
    }

    private void write(String path, String text) throws IOException {
        Path file = jar.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private FacesFiles files() throws MalformedURLException {
        return new FacesFiles("/portal", new URLClassLoader(new URL[] {jar.toUri().toURL()}, null));
    }

    @Test
    void aStyleSheetNamesOtherFilesByTheirAddresses() throws IOException {
        FacesFiles files = files();

        assertThat(new String(files.file("primefaces", "a/a.css").orElseThrow().content(), StandardCharsets.UTF_8))
            .isEqualTo("url(\"/portal/jakarta.faces.resource/a/b.png.xhtml?ln=primefaces&f=" + files.fingerprint() + "\")");
    }

    @Test
    void theFingerprintChangesWithTheFiles() throws IOException {
        String before = files().fingerprint();
        write("META-INF/resources/primefaces/core.js", "changed");

        assertThat(files().fingerprint()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"other, x.js", "primefaces, secret.properties", "primefaces, ../other/x.js", "primefaces/../other, x.js", "primefaces, gone.js",
        ", core.js", "primefaces, /core.js", "primefaces, a//a.css"})
    void nothingElseIsGiven(String library, String name) throws IOException {
        assertThat(files().file(library, name)).isEmpty();
    }
}
