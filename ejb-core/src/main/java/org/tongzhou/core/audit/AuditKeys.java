package org.tongzhou.core.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.tongzhou.core.shared.SecretFile;
import org.tongzhou.core.shared.Sm3;

/**
 * The keys that seal the audit: a file beside the database, not in it, as whoever can write there could else make the whole chain anew.
 * A line of it is a key (32 bytes in Base64); the last one is used, the ones before are known for what they have sealed.
 */
final class AuditKeys {
    /** Names the file; it is made where it is missing. */
    static final String FILE_PROPERTY = "tongzhou.auditKeyFile";
    private static final int KEY_BYTES = 32;
    private static final int ID_CHARS = 16;

    /** A key. @param id tells it from others and says nothing about it */
    record Key(String id, KeyParameter secret) {
        private static Key of(byte[] bytes) {
            return new Key(Sm3.hex(bytes).substring(0, ID_CHARS), new KeyParameter(bytes));
        }

        /** HMAC-SM3 (GB/T 15852.2, GB/T 32905) in hexadecimal digits. */
        String seal(byte[] content) {
            HMac hmac = new HMac(new SM3Digest());
            hmac.init(secret);
            hmac.update(content, 0, content.length);
            byte[] seal = new byte[hmac.getMacSize()];
            hmac.doFinal(seal, 0);
            return HexFormat.of().formatHex(seal);
        }
    }

    private final List<Key> keys;

    private AuditKeys(List<Key> keys) {
        this.keys = List.copyOf(keys);
    }

    /** @throws IllegalStateException if the server was not told where its keys are */
    static AuditKeys ofThisServer() {
        String file = System.getProperty(FILE_PROPERTY);
        if (file == null) {
            throw new IllegalStateException(FILE_PROPERTY + " names no file");
        }
        return in(Path.of(file));
    }

    /** The keys in this file, which is made with a new one if there is none. */
    static AuditKeys in(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return of(Files.readAllLines(file, StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Path file) throws IOException {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        SecretFile.make(file, Base64.getEncoder().encodeToString(bytes) + "\n");
    }

    private static AuditKeys of(List<String> lines) {
        List<Key> keys = lines.stream().map(String::strip).filter(line -> !line.isEmpty())
            .map(line -> Base64.getDecoder().decode(line)).map(Key::of).toList();
        if (keys.isEmpty() || keys.stream().anyMatch(key -> key.secret().getKeyLength() < KEY_BYTES)) {
            throw new IllegalStateException("the file of " + FILE_PROPERTY + " holds no key of " + KEY_BYTES + " bytes");
        }
        return new AuditKeys(keys);
    }

    Key current() {
        return keys.get(keys.size() - 1);
    }

    Optional<Key> find(String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }
}
