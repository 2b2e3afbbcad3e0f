package org.tongzhou.core.security;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;

/**
 * An authenticator application as the second factor of an account's login (双因素): begun with a secret, in use once a code of it was
 * entered, and with recovery codes for the day the telephone is lost. Every code counts once.
 */
@Entity
@Table(name = "security_second_factors")
public class SecondFactor {
    static final int SECRET_MAX_CHARS = 200;

    @Id
    @Column(name = "account_id")
    private Long accountId;
    @Version
    private int version;
    @Column(nullable = false, length = SECRET_MAX_CHARS)
    private String secret;
    @Column(name = "confirmed_at")
    private Instant confirmedAt;
    @Column(name = "last_step", nullable = false)
    private long lastStep;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "security_recovery_codes", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "hash", nullable = false, length = RecoveryCodes.HASH_CHARS)
    private Set<String> recoveryHashes = new HashSet<>();

    protected SecondFactor() {
    }

    /** @param secret encrypted */
    SecondFactor(Long accountId, String secret) {
        this.accountId = accountId;
        this.secret = secret;
    }

    /** Begins again with another secret, as long as none is in use. */
    void begin(String encryptedSecret) {
        secret = encryptedSecret;
        lastStep = 0;
    }

    void confirm(Instant at, Set<String> hashesOfRecoveryCodes) {
        confirmedAt = at;
        replaceRecoveryCodes(hashesOfRecoveryCodes);
    }

    boolean isInUse() {
        return confirmedAt != null;
    }

    /** Uses a code of the application up. @param plainSecret the secret, decrypted */
    boolean accept(String plainSecret, String code, Instant now) {
        OptionalLong step = TotpCodes.step(plainSecret, code, now, lastStep);
        step.ifPresent(used -> lastStep = used);
        return step.isPresent();
    }

    /** Uses a recovery code up. */
    boolean acceptRecovery(String code) {
        return recoveryHashes.remove(RecoveryCodes.hash(code));
    }

    void replaceRecoveryCodes(Set<String> hashes) {
        recoveryHashes.clear();
        recoveryHashes.addAll(hashes);
    }

    String getSecret() {
        return secret;
    }

    Instant getConfirmedAt() {
        return confirmedAt;
    }

    int countRecoveryCodes() {
        return recoveryHashes.size();
    }
}
