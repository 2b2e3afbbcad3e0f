package org.tongzhou.core.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * Failed logins that came from one network address, whatever the user names, or from a known device of an account ({@link LoginSource}). Many people may share an address, so it is refused later than
 * an account is, and what others do well there forgives nothing: else somebody with an account of his own could guess on.
 * A quiet hour does.
 */
@Entity
@Table(name = "security_failed_addresses")
@NamedQuery(name = "FailedAddress.deleteBefore", query = "DELETE FROM FailedAddress f WHERE f.lastAt < :limit")
public class FailedAddress {
    static final int ADDRESS_MAX_CHARS = 64;
    static final Duration FORGIVEN_AFTER = Duration.ofHours(1);

    @Id
    @Column(length = ADDRESS_MAX_CHARS)
    private String address;
    @Column(nullable = false)
    private int failures;
    @Column(name = "locked_until")
    private Instant lockedUntil;
    @Column(name = "last_at", nullable = false)
    private Instant lastAt;

    protected FailedAddress() {
    }

    FailedAddress(String address) {
        this.address = address;
    }

    boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    /** @param free how many failures have no consequence */
    void failed(Instant now, int free) {
        boolean forgiven = lastAt != null && !isLocked(now) && lastAt.plus(FORGIVEN_AFTER).isBefore(now);
        failures = forgiven ? 1 : failures + 1;
        lastAt = now;
        Duration delay = LoginDelay.after(failures, free);
        lockedUntil = delay.isZero() ? null : now.plus(delay);
    }
}
