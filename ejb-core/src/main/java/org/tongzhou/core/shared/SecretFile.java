package org.tongzhou.core.shared;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that hold secrets, such as keys that must not stand in the database: readable by the server's user alone. */
public final class SecretFile {
    private SecretFile() {
    }

    /** Makes a file, whole or not at all; one that is there stays as it is, also if another server of the same folder makes it meanwhile. */
    public static void make(Path file, String content) throws IOException {
        Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "secret", ".tmp",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(fresh, content, StandardCharsets.US_ASCII);
            Files.createLink(file, fresh); // unlike a move, never over one that is there
        } catch (FileAlreadyExistsException e) {
            return; // as wished
        } finally {
            Files.delete(fresh);
        }
    }
}
