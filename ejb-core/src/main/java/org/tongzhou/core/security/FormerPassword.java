package org.tongzhou.core.security;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

/** A password that an account had, as its hash. */
@Embeddable
public class FormerPassword {
    static final Comparator<FormerPassword> LATEST_FIRST = Comparator.comparing((FormerPassword former) -> former.replacedAt).reversed();

    @Column(nullable = false, length = PasswordHasher.HASH_MAX_CHARS)
    private String hash;
    @Column(name = "replaced_at", nullable = false)
    private Instant replacedAt;

    protected FormerPassword() {
    }

    FormerPassword(String hash, Instant replacedAt) {
        this.hash = hash;
        this.replacedAt = replacedAt;
    }

    String hash() {
        return hash;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FormerPassword former && former.hash.equals(hash);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(hash);
    }
}
