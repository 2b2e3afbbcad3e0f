package org.tongzhou.core.security;

import java.time.Instant;

/** Whether one's login has a second factor. @param since null if it has none; {@code recoveryCodes} are those left */
public record SecondFactorState(Instant since, int recoveryCodes) {
    public static final SecondFactorState NONE = new SecondFactorState(null, 0);

    public boolean inUse() {
        return since != null;
    }
}
