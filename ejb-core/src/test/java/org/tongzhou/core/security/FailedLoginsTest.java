package org.tongzhou.core.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FailedLoginsTest {
    private static final Instant MONDAY_NOON = Instant.parse("2026-03-02T04:00:00Z"); // 12:00 in Asia/Shanghai

    private final FailedLogins failedLogins = new FailedLogins(1L);

    @Test
    void fourFailuresLockNobodyOut() {
        fail(4);

        assertThat(failedLogins.isLocked(MONDAY_NOON)).isFalse();
    }

    @Test
    void theFifthFailureLocksForHalfAMinute() {
        fail(5);

        assertThat(failedLogins.isLocked(MONDAY_NOON.plusSeconds(29))).isTrue();
        assertThat(failedLogins.isLocked(MONDAY_NOON.plusSeconds(30))).isFalse();
    }

    @Test
    void everyFurtherFailureDoublesTheLock() {
        fail(7);

        assertThat(failedLogins.isLocked(MONDAY_NOON.plusSeconds(119))).isTrue();
        assertThat(failedLogins.isLocked(MONDAY_NOON.plusSeconds(120))).isFalse();
    }

    @Test
    void noLockIsLongerThanHalfAnHour() {
        fail(1000);

        assertThat(failedLogins.isLocked(MONDAY_NOON.plus(Duration.ofMinutes(30)))).isFalse();
        assertThat(failedLogins.isLocked(MONDAY_NOON.plus(Duration.ofMinutes(29)))).isTrue();
    }

    @Test
    void aSuccessEndsTheRow() {
        fail(5);

        failedLogins.succeeded();
        fail(4);

        assertThat(failedLogins.isLocked(MONDAY_NOON)).isFalse();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            failedLogins.failed(MONDAY_NOON, 4);
        }
    }
}
