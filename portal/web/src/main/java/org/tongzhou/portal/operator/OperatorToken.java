package org.tongzhou.portal.operator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

/** The secret of the operator's commands: the text of a file that only the server's user can read. */
record OperatorToken(Path file) {
    /** Names the file; without it no command is accepted. */
    static final String FILE_PROPERTY = "tongzhou.operatorTokenFile";

    private static final String SCHEME = "Bearer ";
    private static final int MIN_CHARS = 16;

    static OperatorToken ofThisServer() {
        String file = System.getProperty(FILE_PROPERTY);
        return new OperatorToken(file == null ? null : Path.of(file));
    }

    /** Whether an Authorization header (RFC 6750, 2.1) carries the token; takes equally long for every wrong one. */
    boolean isIn(String header) {
        if (file == null || header == null || !header.startsWith(SCHEME)) {
            return false;
        }
        byte[] given = header.substring(SCHEME.length()).getBytes(StandardCharsets.UTF_8);
        byte[] expected = read();
        return expected.length >= MIN_CHARS && MessageDigest.isEqual(expected, given);
    }

    /** Read each time, so that a new token counts at once; a missing file is no token. */
    private byte[] read() {
        try {
            return Files.readString(file).strip().getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            return new byte[0];
        }
    }
}
