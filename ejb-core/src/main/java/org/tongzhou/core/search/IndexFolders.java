package org.tongzhou.core.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the indexes of a database lie: {@code search/ORIGIN/N} in the data directory, and a file that says which N counts. A new one is made
 * beside it and takes its place by one renaming.
 */
final class IndexFolders {
    private static final String PRESENT = "present";
    private static final String FIRST = "1";

    private final Path base;

    IndexFolders(Path data, String origin) {
        this.base = data.resolve("search").resolve(origin);
    }

    Path present() throws IOException {
        Files.createDirectories(base);
        return base.resolve(name());
    }

    private String name() throws IOException {
        try {
            String name = Files.readString(base.resolve(PRESENT)).strip();
            return name.matches("\\d{1,9}") ? name : FIRST;
        } catch (NoSuchFileException e) {
            return FIRST;
        }
    }

    /** A folder for an index that is not there yet. */
    Path next() throws IOException {
        Path next = base.resolve(Integer.toString(Integer.parseInt(name()) + 1));
        delete(next); // of a filling that was cut off
        return next;
    }

    void makePresent(Path folder) throws IOException {
        Path written = Files.writeString(base.resolve(PRESENT + ".new"), folder.getFileName().toString(), StandardCharsets.UTF_8);
        Files.move(written, base.resolve(PRESENT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Deletes all but the one that counts. */
    void tidy() throws IOException {
        String kept = name();
        try (Stream<Path> all = Files.list(base)) {
            all.filter(Files::isDirectory).filter(folder -> !folder.getFileName().toString().equals(kept)).forEach(IndexFolders::delete);
        }
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
