package org.tongzhou.core.audit;

import java.time.Duration;

/** How long the audit is kept at least, as long as nobody has set another time ({@link AuditParameters}). */
final class AuditRetention {
    static final String PROPERTY = "tongzhou.audit.retentionDays";
    /** Cybersecurity Law of the PRC (网络安全法), article 21 (3): logs of the network no less than six months; we count 180 days at least. */
    static final int MIN_DAYS = 180;
    static final int MAX_DAYS = 30 * 365;
    private static final int USUAL_DAYS = 3 * 365;

    private AuditRetention() {
    }

    /** @throws IllegalArgumentException if the server was told to keep it for less than {@value #MIN_DAYS} days, or for no number of days */
    static Duration ofThisServer() {
        return of(System.getProperty(PROPERTY));
    }

    static Duration of(String days) {
        if (days == null) {
            return Duration.ofDays(USUAL_DAYS);
        }
        if (!days.matches("\\d{1,6}") || Integer.parseInt(days) < MIN_DAYS) {
            throw new IllegalArgumentException(PROPERTY + " must be " + MIN_DAYS + " days or more, not " + days);
        }
        return Duration.ofDays(Math.min(Integer.parseInt(days), MAX_DAYS));
    }
}
