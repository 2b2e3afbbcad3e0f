package org.tongzhou.core.shared;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The keys of {@link FieldCipher}, in the file {@code field.keys} of the data directory, outside of the database: a line
 * {@code <name> <key in hexadecimal>} each; the last one encrypts. The first start makes the file, for the server's user alone. Who loses it
 * loses what was encrypted. A key that another server of the same directory has made is found when a field names it.
 */
final class FieldKeys {
    private static final int NAME_BYTES = 4;
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{8}) ([0-9a-f]{32})");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private volatile Ring ring;

    private FieldKeys(Path file) {
        this.file = file;
        ring = read(file);
    }

    /** The cipher with the keys of a file, which is made if there is none. @throws IllegalStateException if it holds something else than keys */
    static FieldCipher cipher(Path file) {
        try {
            if (Files.notExists(file)) {
                SecretFile.make(file, newLine());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the keys of fields cannot be written", e);
        }
        return new FieldCipher(new FieldKeys(file));
    }

    /** The name of the key that encrypts. */
    String current() {
        return ring.current;
    }

    /** @throws IllegalStateException if there is no key of this name */
    byte[] get(String name) {
        if (!ring.keys.containsKey(name)) {
            ring = read(file);
        }
        byte[] key = ring.keys.get(name);
        if (key == null) {
            throw new IllegalStateException("a field was encrypted with a key that is not at hand: " + name);
        }
        return key;
    }

    /** Makes another key, which encrypts from now on. */
    synchronized void renew() {
        try {
            SecretFile.replace(file, Files.readString(file) + newLine());
        } catch (IOException e) {
            throw new UncheckedIOException("the keys of fields cannot be written", e);
        }
        ring = read(file);
    }

    private static Ring read(Path file) {
        try {
            return ring(Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the keys of fields cannot be read", e);
        }
    }

    private static Ring ring(List<String> lines) {
        Map<String, byte[]> keys = new LinkedHashMap<>();
        String current = null;
        for (String line : lines) {
            Matcher key = LINE.matcher(line);
            if (!key.matches()) {
                throw new IllegalStateException("line " + (keys.size() + 1) + " of the keys of fields is no key");
            }
            current = key.group(1);
            keys.put(current, HexFormat.of().parseHex(key.group(2)));
        }
        if (current == null) {
            throw new IllegalStateException("the file of the keys of fields is empty");
        }
        return new Ring(Map.copyOf(keys), current);
    }

    private static String newLine() {
        return random(NAME_BYTES) + ' ' + random(FieldCipher.KEY_BYTES) + '\n';
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /** What stood in the file when it was read. */
    private record Ring(Map<String, byte[]> keys, String current) {
    }

    /** The one cipher of this server, for beans and for the converters of entities, which no container makes. */
    @Dependent
    static class Office {
        @Produces
        @Dependent
        static FieldCipher cipher() {
            return FieldCipher.office();
        }
    }
}
