package org.tongzhou.core.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * Failed logins of an account in a row. From the fifth on the account is locked for a while that doubles
 * with every further failure ({@link LoginDelay}); a successful login ends the row.
 */
@Entity
@Table(name = "security_failed_logins")
public class FailedLogins {
    /** Where attempts with unknown user names are entered. */
    static final long NOBODYS_ID = 0;
    static final int FREE_FAILURES = 4;

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

    void failed(Instant now) {
        failures++;
        if (failures > FREE_FAILURES) {
            lockedUntil = now.plus(LoginDelay.after(failures, FREE_FAILURES));
        }
    }

    void succeeded() {
        failures = 0;
        lockedUntil = null;
    }
}
