package org.tongzhou.core.shared;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The keys of {@link FieldCipher}, in the file {@code field.keys} of the data directory, outside of the database: a line
 * {@code <name> <key in hexadecimal>} each; the last one encrypts. The first start makes the file, for the server's user alone. Who loses it
 * loses what was encrypted; who adds a line has its key in use from the next start on.
 */
@Dependent
class FieldKeys {
    private static final int NAME_BYTES = 4;
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{8}) ([0-9a-f]{32})");
    private static final SecureRandom RANDOM = new SecureRandom();

    @Produces
    @Singleton
    FieldCipher cipher() {
        return cipher(Path.of(System.getProperty("tongzhou.data", "."), "field.keys"));
    }

    /** @throws IllegalStateException if the file holds something else than keys */
    static FieldCipher cipher(Path file) {
        try {
            if (Files.notExists(file)) {
                SecretFile.make(file, random(NAME_BYTES) + ' ' + random(FieldCipher.KEY_BYTES) + '\n');
            }
            return cipher(Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the keys of fields cannot be read", e);
        }
    }

    private static FieldCipher cipher(List<String> lines) {
        Map<String, byte[]> keys = new HashMap<>();
        String current = "";
        for (String line : lines) {
            Matcher key = LINE.matcher(line);
            if (!key.matches()) {
                throw new IllegalStateException("line " + (keys.size() + 1) + " of the keys of fields is no key");
            }
            current = key.group(1);
            keys.put(current, HexFormat.of().parseHex(key.group(2)));
        }
        return new FieldCipher(keys, current);
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
