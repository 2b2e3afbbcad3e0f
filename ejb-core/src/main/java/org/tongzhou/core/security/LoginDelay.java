package org.tongzhou.core.security;

import java.time.Duration;

/**
 * How long a login is refused after failures in a row: not at all for the first ones, then for a while that doubles with every further
 * failure, from half a minute up to half an hour.
 */
final class LoginDelay {
    static final Duration FIRST = Duration.ofSeconds(30);
    static final Duration LONGEST = Duration.ofMinutes(30);

    private LoginDelay() {
    }

    /** @param free how many failures have no consequence */
    static Duration after(int failures, int free) {
        if (failures <= free) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures - free - 1, 10); // far beyond the longest
        Duration delay = FIRST.multipliedBy(1L << doublings);
        return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
    }
}
