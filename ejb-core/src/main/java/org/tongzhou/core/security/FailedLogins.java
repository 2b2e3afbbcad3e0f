package org.tongzhou.core.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * Failed logins of an account in a row. After the first ones the account is locked for a while that doubles
 * with every further failure ({@link LoginDelay}); a successful login ends the row.
 */
@Entity
@Table(name = "security_failed_logins")
public class FailedLogins {
    /** Where attempts with unknown user names are entered. */
    static final long NOBODYS_ID = 0;

    @Id
    @Column(name = "account_id")
    private Long accountId;
    @Column(nullable = false)
    private int failures;
    @Column(name = "locked_until")
    private Instant lockedUntil;

    protected FailedLogins() {
    }

    FailedLogins(Long accountId) {
        this.accountId = accountId;
    }

    boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    /** @param free how many failures have no consequence */
    void failed(Instant now, int free) {
        failures++;
        if (failures > free) {
            lockedUntil = now.plus(LoginDelay.after(failures, free));
        }
    }

    void succeeded() {
        failures = 0;
        lockedUntil = null;
    }
}
