package org.tongzhou.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditKeysTest {
    @TempDir
    Path folder;

    @Test
    void aMissingFileIsMadeForItsOwnerAlone() throws IOException {
        Path file = folder.resolve("audit.key");

        AuditKeys.Key key = AuditKeys.in(file).current();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(AuditKeys.in(file).current().id()).isEqualTo(key.id());
    }

    @Test
    void theLastKeyIsUsedAndThoseBeforeAreKnown() throws IOException {
        Path file = folder.resolve("audit.key");
        AuditKeys.Key first = AuditKeys.in(file).current();
        Files.writeString(file, Base64.getEncoder().encodeToString(new byte[32]) + "\n", StandardOpenOption.APPEND);

        AuditKeys keys = AuditKeys.in(file);

        assertThat(keys.current().id()).isNotEqualTo(first.id());
        assertThat(keys.find(first.id())).hasValueSatisfying(known -> assertThat(known.seal(new byte[0])).isEqualTo(first.seal(new byte[0])));
    }

    @Test
    void noKeyAndShortKeysAreRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("audit.key"), "\n");
        assertThatThrownBy(() -> AuditKeys.in(file)).isInstanceOf(IllegalStateException.class);

        Files.writeString(file, Base64.getEncoder().encodeToString(new byte[16]));
        assertThatThrownBy(() -> AuditKeys.in(file)).isInstanceOf(IllegalStateException.class);
    }

    /** HMAC (RFC 2104) with SM3; the value is what {@code openssl dgst -sm3 -mac HMAC} says. */
    @Test
    void theSealIsHmacSm3() {
        AuditKeys.Key key = new AuditKeys.Key("", new KeyParameter(HexFormat.of().parseHex("0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425")));

        assertThat(key.seal("abc".getBytes(StandardCharsets.US_ASCII)))
            .isEqualTo("3084cfa171994b156e8d909e672b42fc0ab9b2b91bcb46b845703506341d7d99");
    }
}
