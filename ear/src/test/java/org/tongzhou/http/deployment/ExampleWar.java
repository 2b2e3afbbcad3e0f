package org.tongzhou.http.deployment;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.tongzhou.http.PortalServer;

/** The example of the README in the versions that the tests need. */
final class ExampleWar {
    private static final Path BUILT = PortalServer.PORTLETS.resolve("example/target/example.war");
    private static final String VERSION = "WEB-INF/classes/org/tongzhou/portlets/example/version.properties";

    private ExampleWar() {
    }

    /** A copy that shows this version, as {@code mvn package -Dexample.version=N} makes it. */
    static Path version(String version, Path folder) throws IOException {
        return changed(folder.resolve("example-" + version + ".war"), VERSION, "version=" + version + "\n");
    }

    /** A copy whose descriptor is no XML. */
    static Path broken(Path folder) throws IOException {
        return changed(folder.resolve("broken.war"), "WEB-INF/portlet.xml", "<portlet-app><portlet>");
    }

    private static Path changed(Path copy, String entry, String content) throws IOException {
        Files.copy(BUILT, copy);
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + copy.toUri()), Map.of())) {
            Files.writeString(zip.getPath(entry), content);
        }
        return copy;
    }
}
