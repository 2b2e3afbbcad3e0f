package org.tongzhou.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the server has logged. It writes a moment later, and begins a new file every two megabytes. */
public final class ServerLog {
    private static final Path NEWEST = Path.of(System.getProperty("tongzhou.serverLog"));

    private ServerLog() {
    }

    /** Whether a line with all these parts stands in the newest file or in one that was put aside. */
    public static boolean hasLine(String... parts) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(NEWEST.getParent(), NEWEST.getFileName() + "*")) {
            for (Path file : files) {
                if (new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().anyMatch(line -> Stream.of(parts).allMatch(line::contains))) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
