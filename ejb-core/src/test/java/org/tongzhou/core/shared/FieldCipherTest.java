package org.tongzhou.core.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FieldCipherTest {
    private static final String PURPOSE = "organization.mobile";
    private static final String MOBILE = "13800000000 𠮷";

    @TempDir
    private Path folder;
    private Path keys;
    private FieldCipher cipher;

    @BeforeEach
    void makeKeys() {
        keys = folder.resolve("field.keys");
        cipher = FieldKeys.cipher(keys);
    }

    @Test
    void whatWasEncryptedIsReadAgainAndNeverTheSame() {
        String stored = cipher.encrypt(PURPOSE, MOBILE);

        assertThat(cipher.decrypt(PURPOSE, stored)).isEqualTo(MOBILE);
        assertThat(stored).doesNotContain("1380000").isNotEqualTo(cipher.encrypt(PURPOSE, MOBILE));
    }

    @Test
    void whatWasAlteredOrBelongsElsewhereIsRefused() {
        String stored = cipher.encrypt(PURPOSE, MOBILE);
        char last = stored.charAt(20);
        String altered = stored.substring(0, 20) + (last == 'A' ? 'B' : 'A') + stored.substring(21);

        assertThatThrownBy(() -> cipher.decrypt(PURPOSE, altered)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cipher.decrypt("organization.identityNumber", stored)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cipher.decrypt(PURPOSE, "00000000:" + stored.substring(9))).hasMessageContaining("not at hand");
    }

    @Test
    void aNewKeyIsUsedAndOlderOnesAreStillRead() throws IOException {
        String old = cipher.encrypt(PURPOSE, MOBILE);
        Files.writeString(keys, "0000abcd 000102030405060708090a0b0c0d0e0f\n", StandardOpenOption.APPEND);

        FieldCipher later = FieldKeys.cipher(keys);

        assertThat(later.decrypt(PURPOSE, old)).isEqualTo(MOBILE);
        assertThat(later.encrypt(PURPOSE, MOBILE)).startsWith("0000abcd:");
    }

    @Test
    void theFileIsForTheServersUserAloneAndHoldsNothingButKeys() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys))).isEqualTo("rw-------");

        Files.writeString(keys, "secret\n", StandardOpenOption.APPEND);
        assertThatThrownBy(() -> FieldKeys.cipher(keys)).isInstanceOf(IllegalStateException.class).hasMessageNotContaining("secret");
    }
}
