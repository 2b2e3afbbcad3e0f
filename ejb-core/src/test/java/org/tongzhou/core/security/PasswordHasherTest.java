package org.tongzhou.core.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PasswordHasherTest {
    @Test
    void onlyTheSamePasswordMatches() {
        String hash = PasswordHasher.hash("景川 2026 口令");

        assertThat(PasswordHasher.matches("景川 2026 口令", hash)).isTrue();
        assertThat(PasswordHasher.matches("景川 2026 口令 ", hash)).isFalse();
    }

    @Test
    void equalPasswordsHaveDifferentHashes() {
        assertThat(PasswordHasher.hash("same password")).isNotEqualTo(PasswordHasher.hash("same password"));
    }

    /** The test vector of the reference implementation (phc-winner-argon2, test.c): other programs' hashes are read. */
    @Test
    void hashesOfOtherCostAreRead() {
        String reference = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

        assertThat(PasswordHasher.matches("password", reference)).isTrue();
        assertThat(PasswordHasher.matches("passwore", reference)).isFalse();
    }

    @Test
    void otherTextsAreNoHashes() {
        assertThatThrownBy(() -> PasswordHasher.matches("password", "password"))
            .isInstanceOf(IllegalArgumentException.class);
    }
}
