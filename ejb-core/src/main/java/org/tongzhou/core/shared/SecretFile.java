package org.tongzhou.core.shared;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that hold secrets, such as keys that must not stand in the database: readable by the server's user alone. */
public final class SecretFile {
    private SecretFile() {
    }

    /** Makes a file, whole or not at all; one that is there stays as it is, also if another server of the same folder makes it meanwhile. */
    public static void make(Path file, String content) throws IOException {
        Path fresh = fresh(file, content);
        try {
            Files.createLink(file, fresh); // unlike a move, never over one that is there
        } catch (FileAlreadyExistsException e) {
            return; // as wished
        } finally {
            Files.delete(fresh);
        }
    }

    /** Puts a content in the place of a file's, whole or not at all. */
    static void replace(Path file, String content) throws IOException {
        Files.move(fresh(file, content), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path fresh(Path beside, String content) throws IOException {
        Path fresh = Files.createTempFile(beside.toAbsolutePath().getParent(), "secret", ".tmp",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(fresh, content, StandardCharsets.US_ASCII, StandardOpenOption.DSYNC);
    }
}
