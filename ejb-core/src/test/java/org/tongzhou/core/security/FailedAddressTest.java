package org.tongzhou.core.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class FailedAddressTest {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final int FREE = 20;
    private final FailedAddress address = new FailedAddress("10.1.2.3");

    @Test
    void anAddressIsRefusedAfterManyFailuresAndLongerWithEachMore() {
        fail(FREE);
        assertThat(address.isLocked(NOON)).isFalse();

        fail(1);
        assertThat(address.isLocked(NOON.plusSeconds(29))).isTrue();
        assertThat(address.isLocked(NOON.plusSeconds(30))).isFalse();

        fail(1);
        assertThat(address.isLocked(NOON.plusSeconds(59))).isTrue();
        fail(100);
        assertThat(address.isLocked(NOON.plus(LoginDelay.LONGEST).minusSeconds(1))).isTrue();
        assertThat(address.isLocked(NOON.plus(LoginDelay.LONGEST))).isFalse();
    }

    @Test
    void aQuietHourForgives() {
        fail(FREE);

        address.failed(NOON.plus(FailedAddress.FORGIVEN_AFTER).plusSeconds(1), FREE);

        assertThat(address.isLocked(NOON.plus(FailedAddress.FORGIVEN_AFTER).plusSeconds(2))).isFalse();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            address.failed(NOON, FREE);
        }
    }
}
