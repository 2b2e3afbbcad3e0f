package org.tongzhou.core.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Which file is being read, on the disk: one under whose reading the server died is found again when it starts. It is read once more, as the
 * server may have died of something else, and then no more.
 */
final class FileMarks {
    static final String ENDING = ".reading";
    private static final int TRIES = 2;

    private final Path folder;

    FileMarks(Path folder) {
        this.folder = folder;
    }

    /** Marks a file before it is read. @return false if the server has died of it too often */
    boolean begin(String sha256) throws IOException {
        int tries = tries(sha256);
        if (tries >= TRIES) {
            return false;
        }
        Files.writeString(mark(sha256), String.valueOf(tries + 1));
        return true;
    }

    private int tries(String sha256) throws IOException {
        try {
            String noted = Files.readString(mark(sha256)).strip();
            return noted.matches("\\d") ? Integer.parseInt(noted) : 1; // it died while this was written
        } catch (NoSuchFileException e) {
            return 0;
        }
    }

    /** It was read, or the server ends orderly. */
    void end(String sha256) throws IOException {
        Files.deleteIfExists(mark(sha256));
    }

    private Path mark(String sha256) {
        return folder.resolve(sha256 + ENDING);
    }
}
