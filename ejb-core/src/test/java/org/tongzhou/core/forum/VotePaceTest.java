package org.tongzhou.core.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class VotePaceTest {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    @Test
    void manyVotesInABoardAreToldOnceInAWhile() {
        VotePace pace = new VotePace();

        assertThat(pace.isTold(1, NOON)).isTrue();
        assertThat(pace.isTold(1, NOON.plusMillis(1))).isFalse();
        assertThat(pace.isTold(2, NOON.plusMillis(2))).isTrue();
        assertThat(pace.isTold(1, NOON.plus(VotePace.PAUSE))).isTrue();
    }
}
